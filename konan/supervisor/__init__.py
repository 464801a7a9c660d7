"""One process that starts Konan's others, restarts what dies and stops all in order."""
