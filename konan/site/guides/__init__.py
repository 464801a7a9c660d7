"""The guides at /guides: Markdown of docs/guides, beside facts that come from the code itself.

A line `[[name]]` in a guide stands for the fact of that name (see `facts`): what would drift if
it were written down twice is written down once.
"""
