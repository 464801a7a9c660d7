"""Files and pages into text and chunks, in a process that may die of what it reads.

`sandbox` is what the worker calls; everything else here runs in the child, without Django.
"""
