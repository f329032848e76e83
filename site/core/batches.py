"""Counting without a write to the database per request.

Each process adds up in its own memory. Some seconds after the first count a thread hands the
sums to `store`. When a process ends it stores what it has; one that is killed loses these
seconds.
"""

import logging
from multiprocessing.util import Finalize
from threading import Lock, Timer

from django.conf import settings
from django.db import DatabaseError, connection

logger = logging.getLogger(__name__)


class Batch:
    """The counts of this process that are not stored yet.

    Subclasses say what counts are (`empty`: falsy while there are none, with an `add` of other
    counts) and how to `store` them: add to what is there, never overwrite, so that any number of
    processes may do so. Whoever touches `_counts` holds `_lock`, and calls `_store_later` after
    a change.
    """

    def __init__(self):
        self._lock = Lock()
        self._counts = self.empty()
        self._timer = None
        self._finalizer = None

    def empty(self):
        raise NotImplementedError

    def store(self, counts) -> None:
        raise NotImplementedError

    def flush(self) -> None:
        """Store what was counted; what could not be stored goes on waiting (DatabaseError)."""
        with self._lock:
            counts, self._counts = self._counts, self.empty()
        if not counts:
            return
        try:
            self.store(counts)
        except DatabaseError:
            with self._lock:
                self._counts.add(counts)
                self._store_later()
            raise

    def _store_later(self) -> None:
        """Start the clock unless it is running; the caller holds the lock."""
        if not settings.COUNT_FLUSH_SECONDS or self._timer:
            return
        # Workers of a server are often children of multiprocessing, which skips `atexit`.
        self._finalizer = self._finalizer or Finalize(None, self._store_now, exitpriority=10)
        self._timer = Timer(settings.COUNT_FLUSH_SECONDS, self._store_now)
        self._timer.daemon = True
        self._timer.start()

    def _store_now(self) -> None:
        with self._lock:
            self._timer = None
        try:
            self.flush()
        except DatabaseError:
            logger.exception("Counts could not be stored; they are kept and tried again.")
        finally:
            connection.close()
