"""Verifies a journal export without Zeqing: python3 verify_journal.py export.ndjson

Written from docs/journal-format.md alone, so that two programs must agree. Prints a JSON verdict; exit code 1 on a fault.
"""
import hashlib
import json
import re
import struct
import sys

FIELDS = ["actorDepartmentIds", "actorId", "actorKind", "departmentIds", "digest", "eventId", "objectId", "objectType",
          "objectVersion", "occurredAt", "payload", "recordedAt", "traceId", "type"]
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def sm3_pure(data):
    """SM3 (GB/T 32905-2016), for a Python whose OpenSSL lacks it."""
    def rotate(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF
    bits = len(data) * 8
    data += b"\x80" + b"\x00" * ((55 - len(data)) % 64) + struct.pack(">Q", bits)
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    for start in range(0, len(data), 64):
        w = list(struct.unpack(">16I", data[start:start + 64]))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rotate(w[j - 3], 15)
            w.append(x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            low = j < 16
            ss1 = rotate((rotate(a, 12) + e + rotate(0x79CC4519 if low else 0x7A879D8A, j)) & 0xFFFFFFFF, 7)
            ff = a ^ b ^ c if low else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if low else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ rotate(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = tt1, a, rotate(b, 9), c, tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17), e, rotate(f, 19), g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *state)


def digest(algorithm, *parts):
    data = b"".join(struct.pack(">I", len(part)) + part for part in parts)
    try:
        return hashlib.new(algorithm, data).digest()
    except ValueError:
        return sm3_pure(data)


def number(value):
    """A number as ECMAScript writes it (RFC 8785 section 3.2.2.3)."""
    if isinstance(value, int) and abs(value) < 10 ** 21:
        return str(value)
    if value == 0:
        return "0"
    mantissa, exponent = repr(float(value)), "0"
    sign, mantissa = ("-", mantissa[1:]) if mantissa.startswith("-") else ("", mantissa)
    if "e" in mantissa:
        mantissa, exponent = mantissa.split("e")
    whole, _, fraction = mantissa.partition(".")
    digits, point = (whole + fraction).lstrip("0"), len(whole) + int(exponent)
    point -= len(whole + fraction) - len(digits)
    digits = digits.rstrip("0")
    if 0 < point <= 21:
        return sign + (digits.ljust(point, "0") if len(digits) <= point else digits[:point] + "." + digits[point:])
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    return sign + digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + "e" + "{:+d}".format(point - 1)


def canonical(value):
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    pairs = sorted(value.items(), key=lambda pair: pair[0].encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(canonical(name) + ":" + canonical(inner) for name, inner in pairs) + "}"


def verify(lines):
    faults, versions, header, rows, seq, last = [], {}, None, 0, 0, ""
    for text in lines:
        try:
            line = json.loads(text)
            if canonical(line) != text:
                faults.append(["line.not_canonical", None])
            if header is None:
                header, seq, last = line, line["after"], line["afterHash"]
                if line["format"] != "zeqing.journal.export.1":
                    faults.append(["header.missing", None])
                if seq == 0 and last != "00" * 32:
                    faults.append(["header.genesis", None])
                continue
            number_, prev, body = line["seq"], line["prev"], line["row"]
            if number_ != seq + 1:
                faults.append(["seq.gap", number_])
            if prev != last:
                faults.append(["chain.prev", number_])
            rows, seq, last = rows + 1, number_, line["hash"]
            row = json.loads(body)
            if canonical(row) != body:
                faults.append(["row.not_canonical", seq])
                continue
            if sorted(row) != FIELDS or not all(INSTANT.fullmatch(row[at]) for at in ("occurredAt", "recordedAt")):
                faults.append(["row.fields", seq])
                continue
            row_hash = digest(row["digest"], b"zeqing.journal.row.1", body.encode())
            if row_hash.hex() != line["rowHash"]:
                faults.append(["row.hash", seq])
            link = digest(row["digest"], b"zeqing.journal.link.1", str(seq).encode(), bytes.fromhex(prev), row_hash)
            if link.hex() != line["hash"]:
                faults.append(["chain.hash", seq])
            key, version = (row["objectType"], row["objectId"]), row["objectVersion"]
            if version != versions.get(key, 0 if header["after"] == 0 else version - 1) + 1:
                faults.append(["object.version", seq])
            versions[key] = version
        except (ValueError, KeyError, TypeError, AttributeError):
            faults.append(["line.malformed", None])
    if header is None:
        faults.append(["header.missing", None])
    else:
        if seq != header.get("through"):
            faults.append(["end.missing_rows", None])
        if last != header.get("throughHash"):
            faults.append(["end.hash", None])
    return {"rows": rows, "last": seq, "lastHash": last, "faults": faults}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="\n") as export:
        verdict = verify(line.rstrip("\n") for line in export)
    print(json.dumps(verdict))
    sys.exit(1 if verdict["faults"] else 0)
