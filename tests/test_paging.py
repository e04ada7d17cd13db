"""Long lists: pages that need no script, and answers that hold for all of them where there is one."""


def status(page):
    return page.locator(".index__count").inner_text()
