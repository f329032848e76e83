"""Words that say little in a query, and how they are recognised.

Typed with marks, a word is compared in its exact form; typed bare, only those folds count
that are seldom another word ("lai" may be "lại" or "lãi").
"""

from search.text import tokenize

_COMMON = """
làm gì thì là có không được ở đâu cho tôi muốn hỏi như thế nào bao nhiêu lâu phải và của các
những để tại khi nay sao bị với về một ai mấy hay rồi ra đến tới cần xin từ này đó thêm mình em
anh còn cũng sẽ đã đang vẫn theo hoặc do trên vào nên nữa phường gọi hôm
"""
# Speech of the regions and of chats.
_SPOKEN = """
tui ưng mần hông hổng hem mô răng ni nớ vầy vậy giờ dạ ạ ơi nhé nha á à ạh ad admin giúp biết vừa
ko k hok hk dc đc j z bn chi xem hả nhỉ luôn thôi nhờ kiểu bây cứ sau trước hoài dùm giùm bên phía
chỗ mà nhưng nếu cả chỉ bạn chị bác dưới thấy kêu bảo phải định sắp việc sẵn toàn rằng quá lắm
thật đúng
"""
_COMMON_BARE = """
lam gi thi la co khong duoc o dau cho toi muon hoi nhu the nao bao nhieu lau phai va cua cac nhung
de tai khi nay sao bi voi ve mot ai may hay roi ra den toi can xin tu do them minh em anh con cung
se da dang van theo hoac tren vao nen nua goi hom
"""
_SPOKEN_BARE = """
tui ung hong hok hk ko k dc j z bn vay gio nhe nha oi giup vua ad admin chi xem dum gium ma nhung
neu ban
"""
_GENERIC_PAIRS = """
giấy tờ|thủ tục|hồ sơ|làm sao|thế nào|ở đâu|bao nhiêu|bao lâu|như thế|mang theo|có cần|làm gì|
là gì|cần gì|khi nào|bao giờ
"""

STOP = frozenset(token.exact for token in tokenize(_COMMON + _SPOKEN))
STOP_BARE = frozenset(token.fold for token in tokenize(_COMMON_BARE + _SPOKEN_BARE))
# Two words that together say little: "thủ tục", "giấy tờ".
GENERIC_PAIRS = {
    (first.fold, second.fold): (first.exact, second.exact)
    for first, second in (tokenize(pair) for pair in _GENERIC_PAIRS.split("|"))
}
