"""Time: what is dated, planned or done, and how far a recommendation has come on a day.

Whatever tells of time chooses from here and draws: timelines, charts, lists, updates, the sitemap.
"""
