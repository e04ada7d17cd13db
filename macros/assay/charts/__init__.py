"""The geometry of pictures: where a date, a share or a mark stands. It knows no record and no HTML.

Across, everything is a percentage of the picture's width, so that a picture fills a phone and a
wide screen alike and its words keep their size. Down, everything is CSS pixels.
"""
