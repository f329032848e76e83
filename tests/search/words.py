"""A small vocabulary for tests of the query's parts, made as the index makes it."""

from collections import Counter
from itertools import pairwise

from search.text import index_form, tokenize
from search.vocabulary import Vocabulary

TITLES = (
    "Đăng ký khai sinh",
    "Đăng ký khai tử",
    "Cấp giấy chứng nhận quyền sử dụng đất",
    "Đăng ký tạm trú",
    "Cấp thẻ căn cước",
    "Di chúc và thừa kế",
    "Xét tuyển học sinh",
    "Bán đất",
    "Bàn ghế trường học",
    "Thủ tục hành chính công",
)


def vocabulary(*texts: str) -> Vocabulary:
    folds, exacts, pairs = Counter(), Counter(), Counter()
    for text in texts or TITLES:
        tokens = tokenize(text)
        words = [token.fold for token in tokens]
        folds.update(set(words))
        exacts.update({index_form(exact) for fold, exact in tokens if exact != fold})
        pairs.update({" ".join(pair) for pair in pairwise(words)})
    return Vocabulary(
        size=len(texts or TITLES),
        folds=dict(folds),
        exacts=dict(exacts),
        title_folds=dict(folds),
        pairs={pair: (count, count) for pair, count in pairs.items()},
    )
