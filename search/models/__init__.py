from search.models.index import IndexEntry, IndexState, VocabularyTerm
from search.models.query_log import QueryLog, SearchSettings
from search.models.synonyms import SynonymGroup

__all__ = [
    "IndexEntry",
    "IndexState",
    "QueryLog",
    "SearchSettings",
    "SynonymGroup",
    "VocabularyTerm",
]
