"""x"""

import contextlib
import shutil


class SwapError(Exception):
    pass


class Replacement:
    def __init__(self, target, beside):
        self.target, self.beside = target, beside

    @classmethod
    def begin(cls, target):
        b = target.with_name(f".{target.name}.new")
        shutil.rmtree(b, ignore_errors=True)
        b.mkdir(parents=True)
        return cls(target, b)

    def finish(self):
        shutil.rmtree(self.target, ignore_errors=True)
        self.beside.rename(self.target)

    def abandon(self):
        shutil.rmtree(self.beside, ignore_errors=True)


@contextlib.contextmanager
def replacing(target):
    r = Replacement.begin(target)
    try:
        yield r.beside
    except BaseException:
        r.abandon()
        raise
    r.finish()
