"""Opens each .docx named on standard input with python-docx, saves it again, reads it back, and prints one JSON line for all."""

import io
import json
import sys

import docx


def look(path):
    try:
        once = docx.Document(path)
        buffer = io.BytesIO()
        once.save(buffer)
        buffer.seek(0)
        section = docx.Document(buffer).sections[0]
        return {"error": None, "width": section.page_width.mm, "height": section.page_height.mm}
    except Exception as error:  # whatever it stumbles over is the finding
        return {"error": f"{type(error).__name__}: {error}", "width": 0, "height": 0}


print(json.dumps({path: look(path) for path in sys.stdin.read().splitlines()}))
