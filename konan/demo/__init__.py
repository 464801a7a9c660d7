"""The demo of a first run: a shop with a bot, its people, and a week of conversations."""
