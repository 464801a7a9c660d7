"""Pictures of every page in four looks, and of the widget, in one folder to leaf through."""
