"""Sending a part of a file: what players ask for to jump, and Safari to play at all."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse

CHUNK = 64 * 1024
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})$")


def limit_to_range(request: HttpRequest, response: FileResponse) -> HttpResponse:
    """Cut the response down to the part that the request asks for (RFC 9110, section 14).

    Several parts at once are never sent: a server may answer with the whole.
    """
    size = int(response["Content-Length"])
    response["Accept-Ranges"] = "bytes"
    wanted = _range(request, response, size)
    if not wanted:
        return response
    start, end = wanted
    if start >= end:
        response.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response.streaming_content = _part(response.file_to_stream, start, end)
    response.status_code = 206
    response["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    response["Content-Length"] = end - start
    return response


def _range(request: HttpRequest, response: FileResponse, size: int) -> tuple[int, int] | None:
    """First byte and the one after the last; None for the whole file."""
    match = _RANGE.match(request.headers.get("Range", ""))
    known = request.headers.get("If-Range")
    if not match or (known and known not in (response.get("ETag"), response.get("Last-Modified"))):
        return None
    first, last = match.groups()
    if first:
        return int(first), min(int(last) + 1, size) if last else size
    return (max(0, size - int(last)), size) if last else None


def _part(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    file.seek(start)
    while start < end and (chunk := file.read(min(CHUNK, end - start))):
        start += len(chunk)
        yield chunk
