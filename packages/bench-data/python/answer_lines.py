"""Answers each line of standard input with one line of JSON; what `answer` says of the line."""
import json
import sys


def answer_lines(answer):
    for line in sys.stdin:
        print(json.dumps(answer(line.strip())), flush=True)
