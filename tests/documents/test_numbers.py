import pytest

from core.secrecy import is_stamped_secret
from documents.numbers import has_secrecy_mark, number_key


@pytest.mark.parametrize(
    "typed", ["30/2020/NĐ-CP", "30/2020/nd-cp", "30-2020-ND-CP", "30 /2020/NĐ-CP"]
)
def test_all_spellings_of_a_number_have_one_key(typed):
    """Section 4: the same record is found however its number is typed."""
    assert number_key(typed) == "30-2020-nd-cp"


@pytest.mark.parametrize(
    "text", ["MẬT", "12/QĐ-UBND (Mật)", "TUYỆT MẬT: kế hoạch", "Độ mật: Tối mật", "Kế hoạch [mật]"]
)
def test_a_mark_of_secrecy_is_seen(text):
    assert has_secrecy_mark(text)


@pytest.mark.parametrize(
    "text",
    ["Về bảo vệ bí mật nhà nước", "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Hỗ trợ nuôi ong lấy mật", ""],
)
def test_the_subject_of_secrets_is_no_mark(text):
    assert not has_secrecy_mark(text)


def test_a_stamp_counts_on_a_line_of_its_own_only():
    assert is_stamped_secret("ỦY BAN NHÂN DÂN\n  TỐI MẬT \nQUYẾT ĐỊNH")
    assert not is_stamped_secret("Căn cứ Luật Bảo vệ BÍ MẬT nhà nước")
