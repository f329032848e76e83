"""The portal's index behind Wagtail's search: page chooser, explorer, pictures, files, people.

`WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}`. A question in plain words
is answered in the order of the public search, synonyms and slips included. Weights come from what
is public, so what the ranking does not know, drafts above all, is found by its words alone.
"""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Model, QuerySet
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
)
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from search import engine, index, stores, vocabulary
from search.expressions import Columns, Expression, Prefix, Word, all_of, any_of
from search.expressions import Phrase as Adjacent
from search.models import IndexEntry
from search.query import MAX_TOKENS
from search.scope import Scope
from search.text import Token, index_form, tokenize

MAX_FOUND = 5_000  # entries of one question


class Compiler(BaseSearchQueryCompiler):
    """Turns a question to Wagtail into keys of objects, the best fit first."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    last_is_prefix = False
    columns = (Columns.HEAD, Columns.ALL)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._found: list | None = None

    def found(self) -> list | None:
        """Return keys of `queryset.model`, or None where everything is asked for."""
        if self._found is None:
            self._found = self._find(self.query)
        return self._found

    def _find(self, query: SearchQuery) -> list | None:
        match query:
            case MatchAll():
                return None
            case Boost():
                return self._find(query.subquery)
            case Not():
                return self._without(query.subquery)
            case And():
                return _in_all([self._find(part) for part in query.subqueries])
            case Or():
                return _in_any([self._find(part) for part in query.subqueries])
            case Phrase():
                words = tuple(token.fold for token in tokenize(query.query_string, MAX_TOKENS))
                return self._ask([Adjacent(words)] if words else [])
            case PlainText() | Fuzzy():
                return self._find_words(query.query_string, query.operator)
        raise NotImplementedError(f"{type(query).__name__} is not supported by search.backend.")

    def _find_words(self, text: str, operator: str) -> list:
        tokens = tokenize(text, MAX_TOKENS)
        plain = self._ask(self._expressions(tokens, operator))
        if operator == "or" or self.fields or not tokens:
            return plain
        ranked = self._ranked(text)
        known = vocabulary.current().folds
        if plain and not all(token.fold in known for token in self._finished(tokens)):
            return list(dict.fromkeys([*plain, *ranked]))
        return list(dict.fromkeys([*ranked, *plain]))

    def _ranked(self, text: str) -> list:
        """Return what the public search would say, without its guesses."""
        answer = engine.search(text, self._scope())
        hits = () if answer.is_approximate else answer.hits
        return self._keys(hit.object_id for hit in hits)

    def _finished(self, tokens: list[Token]) -> list[Token]:
        return tokens

    def _expressions(self, tokens: list[Token], operator: str) -> list[Expression]:
        """Return what is asked one after the other: with the accents typed, then without."""
        combine = all_of if operator == "and" else any_of
        asked = dict.fromkeys(
            combine(self._words([form(token) for token in tokens]))
            for form in (lambda token: index_form(token.exact), lambda token: token.fold)
        )
        return [expression for expression in asked if expression is not None]

    def _words(self, words: list[str]) -> Iterable[Expression]:
        if self.last_is_prefix and words:
            return [*map(Word, words[:-1]), Prefix(words[-1])]
        return map(Word, words)

    def _ask(self, expressions: list[Expression]) -> list:
        store = stores.current()
        scope = self._scope()
        wanted = (Columns.TITLE,) if self.fields == ["title"] else self.columns
        ids: dict[int, None] = {}
        for columns in wanted:
            for expression in expressions:
                ids.update(dict.fromkeys(store.find(expression, columns, scope, MAX_FOUND)))
        keys = dict(IndexEntry.objects.filter(pk__in=ids).values_list("pk", "object_id"))
        return self._keys(keys[pk] for pk in ids if pk in keys)

    def _scope(self) -> Scope:
        return Scope(content_types=index.content_types(self.queryset.model), listed_only=False)

    def _keys(self, object_ids: Iterable[str]) -> list:
        to_python = self.queryset.model._meta.pk.to_python
        return list(dict.fromkeys(map(to_python, object_ids)))

    def _without(self, query: SearchQuery) -> list:
        found = self._find(query)
        if found is None:
            return []
        return list(
            self.queryset.exclude(pk__in=found).order_by("-pk").values_list("pk", flat=True)
        )


class AutocompleteCompiler(Compiler):
    """The last word may be unfinished. Names are looked at, whole texts where no name fits."""

    last_is_prefix = True
    columns = (Columns.TITLE,)

    def _find_words(self, text: str, operator: str) -> list:
        named = super()._find_words(text, operator)
        if self.fields or self.queryset.filter(pk__in=named).exists():
            return named
        return Compiler(self.queryset, self.query)._find_words(text, operator)

    def _ranked(self, text: str) -> list:
        hits = engine.suggest(text, self._scope(), MAX_FOUND)
        return self._keys(hit.object_id for hit in hits)

    def _finished(self, tokens: list[Token]) -> list[Token]:
        return tokens[:-1]


def _in_all(parts: list[list | None]) -> list | None:
    asked = [part for part in parts if part is not None]
    if not asked:
        return None
    number = Counter(key for part in asked for key in part)
    return [key for key in asked[0] if number[key] == len(asked)]


def _in_any(parts: list[list | None]) -> list | None:
    if None in parts:
        return None
    return list(dict.fromkeys(key for part in parts for key in part))


class Results(BaseSearchResults):
    supports_facet = True

    def _do_search(self) -> list[Model]:
        compiler = self.query_compiler
        found = compiler.found()
        if found is None or not compiler.order_by_relevance:
            objects = self._queryset()
            if not objects.query.order_by and not compiler.order_by_relevance:
                objects = objects.order_by("-pk")
            return self._scored(list(objects[self.start : self.stop]), {})
        there = set(self._queryset().order_by().values_list("pk", flat=True))
        keys = [key for key in found if key in there][self.start : self.stop]
        objects = {obj.pk: obj for obj in compiler.queryset.filter(pk__in=keys).order_by()}
        scores = {key: 1 / (place + 1) for place, key in enumerate(found)}
        return self._scored([objects[key] for key in keys if key in objects], scores)

    def _scored(self, objects: list[Model], scores: dict) -> list[Model]:
        if self._score_field:
            for obj in objects:
                setattr(obj, self._score_field, scores.get(obj.pk, 1.0))
        return objects

    def _queryset(self) -> QuerySet:
        found = self.query_compiler.found()
        queryset = self.query_compiler.queryset
        return queryset if found is None else queryset.filter(pk__in=found)

    def _do_count(self) -> int:
        number = self._queryset().order_by().count()
        number = max(0, number - self.start)
        return number if self.stop is None else min(number, self.stop - self.start)

    def facet(self, field_name: str) -> dict:
        """Return how many results have each value of a field, the commonest first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            message = f'Add index.FilterField("{field_name}") to {model}.search_fields to facet by.'
            raise FilterFieldError(message, field_name=field_name)
        values = self._queryset().order_by().values(field_name).annotate(count=Count("pk"))
        return {row[field_name]: row["count"] for row in values.order_by("-count")}


class Index(BaseIndex):
    """What Wagtail's signals and `wagtail_update_index` write to."""

    is_rebuilt = False

    def reset(self) -> None:
        index.clear()

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        if self.is_rebuilt:
            index.renew(model.get_indexed_objects().filter(pk__in=[item.pk for item in items]))
        else:
            index.add(items)

    def delete_item(self, item: Model) -> None:
        types = index.content_types(type(item))
        index.remove(IndexEntry.objects.filter(content_type_id__in=types, object_id=str(item.pk)))


class Rebuilder:
    """Writes every entry anew, a few at a time; searches go on finding meanwhile."""

    def __init__(self, indexed: Index):
        self.index = indexed

    def start(self) -> Index:
        index.begin_rebuild()
        self.index.is_rebuilt = True
        return self.index

    def finish(self) -> None:
        index.end_rebuild()


class SearchBackend(BaseSearchBackend):
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
