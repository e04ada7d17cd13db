"""The clocks of English councils, wherever a site is built.

The Summer Time Act 1972 sets them: an hour ahead from the last Sunday of March to the last of
October.
"""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def in_london(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment as those clocks show it."""
    return moment.astimezone(LONDON)
