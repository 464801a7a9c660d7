"""Every page of the site, once: which there are, what is on them, and how they are looked at.

`routes.py` finds the pages in the URL patterns, `rows.py` says who sees each of them and in which
states, `scene.py` makes what they show. The tests of `konan/site/tests/browser` and the pictures
of `script/screens` go through the same rows, so a page that is added to the site is in both.
"""
