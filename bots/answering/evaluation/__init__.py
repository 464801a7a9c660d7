"""Measuring and fitting the answer engine on folders of `NAME.PART.json`; not used to answer."""
