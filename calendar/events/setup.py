"""The yearly holidays that a new database starts with."""

from events.models import YearlyHoliday

# Bộ luật Lao động 2019, Điều 112: (name, lunar, day, month, days off, of these before).
YEARLY_HOLIDAYS = [
    ("Tết Dương lịch", False, 1, 1, 1, 0),
    ("Tết Nguyên đán", True, 1, 1, 5, 1),
    ("Giỗ Tổ Hùng Vương", True, 10, 3, 1, 0),
    ("Ngày Chiến thắng", False, 30, 4, 1, 0),
    ("Ngày Quốc tế Lao động", False, 1, 5, 1, 0),
    ("Quốc khánh", False, 2, 9, 2, 0),
]
FIELDS = ("name", "is_lunar", "day", "month", "days", "days_before")


def ensure_yearly_holidays() -> None:
    """Fill an empty table; one that somebody has edited stays as it is."""
    if not YearlyHoliday.objects.exists():
        rows = (dict(zip(FIELDS, row, strict=True)) for row in YEARLY_HOLIDAYS)
        YearlyHoliday.objects.bulk_create(YearlyHoliday(**row) for row in rows)
