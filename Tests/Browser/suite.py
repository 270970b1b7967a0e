"""Runs tests one after the other, says how each went, and ends with a line that counts them."""

import time
import traceback

TESTS = []


def test(sentence):
    """Marks a function as a test; its name for people is a sentence."""

    def keep(function):
        TESTS.append((sentence, function))
        return function

    return keep


def run(stage, only=""):
    """Runs all tests on one stage; gives the exit status."""
    passed = failed = 0
    for sentence, function in TESTS:
        if only not in sentence:
            continue
        start = time.monotonic()
        try:
            function(stage)
        except Exception as error:  # A test that fails tells why, and the others run all the same.
            failed += 1
            traceback.print_exc(limit=-3)
            print(f"FAILED  {sentence}: {error}", flush=True)
        else:
            passed += 1
            print(f"ok      {sentence} ({time.monotonic() - start:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0
