#!/usr/bin/env python3
"""Plays the main job once by HTTP against a running product.

Scan, two bad grades, matter, reason, words, phone, time to call; the office's call, the referral, the
verdict with its -3, the citizen's answers, the remedy, and the month's notice with its pictures.
Usage: main_job.py http://127.0.0.1:8080/ . Nothing but Python's own library is needed. Ends with 0
if all went as it should, else says what did not and ends with 1.
"""

import http.cookiejar
import json
import sys
import urllib.error
import urllib.request
import uuid

BASE = sys.argv[1].rstrip("/")


def request(opener, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {} if body is None else {"content-type": "application/json"}
    call = urllib.request.Request(BASE + path, data=data, method=method, headers=headers)
    try:
        with opener.open(call, timeout=300) as answer:
            return answer.read()
    except urllib.error.HTTPError as e:
        raise SystemExit(f"{method} {path} answered {e.code}: {e.read().decode()[:300]}") from e


def local(path, body=None):
    opener = urllib.request.build_opener()
    return json.loads(request(opener, "GET" if body is None else "POST", "/local" + path, body))


def expect(holds, what):
    if not holds:
        raise SystemExit("Expected: " + what)
    print("ok  " + what)


class Phone:
    """A browser of its own, with the web chat open."""

    def __init__(self, name):
        self.name = name
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )

    def say(self, **what):
        body = {"phone": self.name, "id": uuid.uuid4().hex[:12], **what}
        json.loads(request(self.opener, "POST", "/web/say", body))

    def scan(self, token):
        """Opens the page of a code: it begins the talk, and its cookie is the phone's session."""
        request(self.opener, "GET", f"/s/{token}?phone={self.name}")

    def messages(self):
        path = f"/web/messages?phone={self.name}&after=0"
        return json.loads(request(self.opener, "GET", path))["messages"]

    def tap(self, label):
        """Taps the newest button with that label."""
        for message in reversed(self.messages()):
            for button in [b for row in message["rows"] for b in row]:
                if label in button["label"]:
                    return self.say(tap=button["data"])
        raise SystemExit(f"{self.name} has no button {label!r}: {self.messages()[-1]['text']!r}")

    def sees(self, words):
        return any(words in m["text"] for m in self.messages())


def join(role, **where):
    invitation = local("/invitations", {"name": "流程检查", "role": role, **where})["invitation"]
    phone = Phone(role)
    phone.say(start=invitation)
    return phone


def settle():
    local("/settle", {})


def points(unit):
    return next(u for u in local("/units") if u["unit"] == unit)["points"]


def state(reference):
    return next(c for c in local("/complaints") if c["reference"] == reference)


def rate_badly(sign, name="citizen"):
    citizen = Phone(name)
    citizen.scan(sign["token"])
    expect(citizen.sees(sign["unitName"]), "the citizen sees the unit's name first")
    citizen.tap("不满意")
    citizen.tap("非常不满意")
    while citizen.messages()[-1]["text"].find("哪件事") >= 0:
        citizen.say(tap=citizen.messages()[-1]["rows"][0][0]["data"])
    citizen.tap("服务态度差效率低")
    citizen.tap("完成")
    citizen.say(text="等了很久，没有人解释。")
    citizen.say(text="138 0000 0000")
    citizen.tap("随时")
    return citizen


def assigns_and_tells_the_unit_at_the_half_hour(sign, officer, head):
    known = {c["reference"] for c in local("/complaints")}
    # Far enough from the next half hour that it does not come while this is played.
    minute = int(local("/clock", {"forward": "PT1M"})["now"][14:16]) % 30
    local("/clock", {"forward": f"PT{30 - minute + 1}M"})
    rate_badly(sign, "neighbour")
    settle()
    reference = next(c["reference"] for c in local("/complaints") if c["reference"] not in known)
    officer.tap("交办")
    officer.say(text="请把缺的材料一次说清，并补收材料。")
    officer.tap("不给单位看")
    settle()
    expect(state(reference)["state"] == "assigned", "it is assigned to the unit")
    expect(not head.sees(reference), "the unit does not learn of it in the same minute")
    told = state(reference)["nextDueAt"]
    expect(told[14:19] in ("00:00", "30:00"), "the unit is told at a full half hour: " + told)
    local("/clock", {"at": told})
    settle()
    expect(head.sees(reference), "at the half hour it is told")
    cards = [m["text"] for m in head.messages() if reference in m["text"]]
    expect(not any("没有人解释" in text for text in cards), "withheld words do not reach the unit")


def main():
    expect(json.loads(request(urllib.request.build_opener(), "GET", "/health")), "it is healthy")
    sign = local("/signs")[0]
    officer = join("callback", area="*", unit="")
    inspector = join("inspector", area="*", unit="")
    head = join("head", area="", unit=sign["unit"])
    before = points(sign["unit"])
    known = {c["reference"] for c in local("/complaints")}
    citizen = rate_badly(sign)
    settle()
    reference = next(c["reference"] for c in local("/complaints") if c["reference"] not in known)
    expect(citizen.sees(reference), "the citizen has the reference " + reference)
    expect(officer.sees("新差评"), "the officer is told at once")
    officer.tap("未接通")
    expect(state(reference)["state"] == "calling", "a call that nobody answered closes nothing")
    # Half of the time is a reminder, unless it falls into the night: then that waits for the morning.
    local("/clock", {"at": state(reference)["nextDueAt"]})
    expect(state(reference)["reminders"] >= 1, "a reminder came before the end of the promise")
    officer.tap("已接通")
    officer.tap("转办")
    officer.say(text="群众说窗口没有解释，请核查录像。")
    expect(state(reference)["state"] == "calling", "nothing is done before the words are released")
    officer.tap("放行")
    settle()
    expect(inspector.sees("转办"), "the inspector is told")
    citizen.tap("接到电话")
    inspector.tap("属实")
    inspector.say(text="经核查，窗口未作解释，属实。")
    settle()
    expect(inspector.sees(f"−3，现 {before - 3} 分"), "the verdict names what it did")
    expect(points(sign["unit"]) == before - 3, "an upheld complaint costs 3 points at once")
    expect(head.sees("查实"), "the head of the unit is told")
    hidden = not head.sees("13800000000") and not head.sees("138 0000 0000")
    expect(hidden, "the head of the unit does not see who rated")
    head.tap("整改完成")
    head.say(text="已向群众解释清楚，并当面道歉。")
    settle()
    citizen.tap("满意")
    expect(state(reference)["state"] == "closed", "the citizen's word closes it")
    assigns_and_tells_the_unit_at_the_half_hour(sign, officer, head)
    local("/clock", {"forward": "P31D"})
    notices = [m for m in local("/outbox?after=0") if m["to"].startswith("group:")]
    expect(any("通报" in m["text"] for m in notices), "the month's notice is in the group")
    expect(any(m["picture"] for m in notices), "and its picture")
    counts = local("/counts")
    expect(counts["deadLetters"] == 0, "nothing was given up")
    print(f"1 passed, 0 failed")


main()
