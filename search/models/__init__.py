from search.models.index import IndexEntry, IndexState, VocabularyTerm
from search.models.page_text import PageText
from search.models.synonyms import SynonymGroup

__all__ = ["IndexEntry", "IndexState", "PageText", "SynonymGroup", "VocabularyTerm"]
