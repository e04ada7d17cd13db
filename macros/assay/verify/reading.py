"""x"""

import re

_ID = re.compile(r'\bid="([^"]+)"')


def ids_in(html):
    return _ID.findall(html)
