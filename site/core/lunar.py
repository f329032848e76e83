"""The lunar calendar as it is kept in Viet Nam: new moons at UTC+7, which China dates at UTC+8."""

from datetime import date

from lunar_vn import LunarDate, convert_lunar_to_solar, solar_to_lunar

UTC_OFFSET = 7.0
FIRST_YEAR, LAST_YEAR = 1901, 2099


def lunar_date(day: date) -> LunarDate:
    """Return day, month and year of the lunar calendar; `leap` marks the second of two months."""
    return solar_to_lunar(day, time_zone=UTC_OFFSET)


def solar_date(day: int, month: int, year: int) -> date:
    """Return the day on which a lunar date falls, in the first month of that number.

    The 30th of a month that has 29 days is taken as its last day.
    """
    found = convert_lunar_to_solar(day, month, year, time_zone=UTC_OFFSET)
    if lunar_date(found).day != day:
        return convert_lunar_to_solar(day - 1, month, year, time_zone=UTC_OFFSET)
    return found


def tet(year: int) -> date:
    """Return the first day of the lunar year."""
    return solar_date(1, 1, year)
