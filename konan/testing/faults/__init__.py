"""What the product promises while a part of it is away, tried on what `script/up` starts.

A rig (rig.py) is an installation with visitors who talk (talking.py), somebody who listens at
sockets (listening.py) and a receiver of webhooks. A fault (striking.py) strikes it at random
moments; afterwards database and receiver are asked what became of all that was accepted
(truth.py), and the figures are held against the fault's promises (figures.py). The tests
strike each once or a few times, `script/faults` as often as it is told.
"""
