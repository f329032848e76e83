"""Tables that people take along: CSV and Excel files in which no text becomes a formula."""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads Vietnamese as Western European
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def plain(value):
    """Return what a spreadsheet takes for no formula."""
    is_formula = isinstance(value, str) and value.startswith(FORMULA_SIGNS)
    return f"'{value}" if is_formula else value


class _Echo:
    def write(self, line: str) -> str:
        return line


def csv_lines(headings: Iterable[str], rows: Iterable[Iterable]) -> Iterator[str]:
    """Yield the lines of a CSV file one by one, for a streamed answer."""
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(map(str, headings))
    for row in rows:
        yield writer.writerow([plain(_local(value)) for value in row])


def _local(value):
    """Moments as a clock on the wall shows them: files know no time zones."""
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%d/%m/%Y %H:%M")
    return value


def excel_file(title: str, headings: Iterable[str], rows: Iterable[Iterable], widths: list[int]):
    """Return an open temporary file with one sheet; rows are never all in memory."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.append([_cell(sheet, str(heading), Font(bold=True)) for heading in headings])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    book.save(file)
    file.seek(0)
    return file


def _cell(sheet, value, font: Font | None = None) -> WriteOnlyCell:
    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, timezone.localtime(value).replace(tzinfo=None, microsecond=0))
        cell.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, str):
        cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"  # also where it begins with "="
    else:
        cell = WriteOnlyCell(sheet, value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if font:
        cell.font = font
    return cell
