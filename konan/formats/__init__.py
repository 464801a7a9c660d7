"""How dates and numbers read, one module for each language: templates and services name the
shape (`|date:"DAY"`, `date_format(at, "MOMENT")`), a language says how it looks. Every module
has every shape; a name that one lacks would be printed letter by letter."""
