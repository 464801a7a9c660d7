#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

from konan.embedded.joining import services_for_command

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
    with services_for_command():
        execute_from_command_line(sys.argv)
