from search.models.index import IndexEntry, IndexState, VocabularyTerm
from search.models.page_text import PageText
from search.models.query_log import QueryLog, SearchSettings
from search.models.synonyms import SynonymGroup

__all__ = [
    "IndexEntry",
    "IndexState",
    "PageText",
    "QueryLog",
    "SearchSettings",
    "SynonymGroup",
    "VocabularyTerm",
]
