"""The product's main job, done from outside against a running program: main_job.py URL."""

import json
import sys
import urllib.request


def main(url):
    health(url.rstrip("/"))
    print("Main job done.")


def health(url):
    with urllib.request.urlopen(url + "/health", timeout=10) as answer:
        check(answer.status == 200, f"/health answered {answer.status}, not 200")
        json.loads(answer.read())
    print("/health answers.")


def check(holds, otherwise):
    if not holds:
        sys.exit(f"FAILED: {otherwise}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: main_job.py URL")
    main(sys.argv[1])
