#!/usr/bin/env bash
# Opens a sealed package (.cfp, format version 1) with nothing but bash, coreutils, awk and OpenSSL 3:
# an independent witness that the format is what it says, and a way to one's files without the application.
#
#   open-package.sh PACKAGE.cfp PRIVATE_KEY SENDER.cfc OUTPUT_FOLDER
#
# PRIVATE_KEY is a file with the recipient's private encryption key, 64 hexadecimal digits.
# SENDER.cfc is the sender's identity card; compare the fingerprint printed here with the one on paper.
# The entries are written to OUTPUT_FOLDER (new or empty) only after everything was checked.
#
# Checked: trailer, version, lengths, header MAC, every chunk MAC, the card's own signature, the sender's signature,
# that the manifest belongs to this envelope and names this recipient, every entry's digest, no bytes left over.
# Not checked: what the events say, revocation, replay. Keys pass as arguments to openssl: use a machine of your own.
set -euo pipefail
export LC_ALL=C

fail() {
  echo "refused: $*" >&2
  exit 1
}

[ $# -eq 4 ] || fail "usage: open-package.sh PACKAGE.cfp PRIVATE_KEY SENDER.cfc OUTPUT_FOLDER"
package=$1 key_file=$2 card=$3 output=$4
for file in "$package" "$key_file" "$card"; do [ -r "$file" ] || fail "cannot read $file"; done
openssl version | grep -q '^OpenSSL 3' || fail "OpenSSL 3 is needed"

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# part FILE OFFSET LENGTH: those bytes on standard output.
part() { dd if="$1" iflag=skip_bytes,count_bytes skip="$2" count="$3" bs=64K status=none; }
# to_hex and from_hex filter between bytes and lower-case hexadecimal.
to_hex() { od -An -v -tx1 | tr -d ' \n'; }
from_hex() { printf '%b' "$(sed 's/../\\x&/g')"; }
hex_at() { part "$1" "$2" "$3" | to_hex; }
number_at() { printf '%d' "0x$(hex_at "$1" "$2" "$3")"; }
sm3() { openssl dgst -sm3 -r | cut -c1-64; }
hmac() { openssl mac -digest SM3 -macopt "hexkey:$1" HMAC | tr 'A-F' 'a-f' | tr -d '\n'; }
# text field NAME of canonical JSON, whose quotes inside strings are always escaped.
field() { grep -oE "\"$1\":\"[0-9a-f-]+\"" "$2" | head -n 1 | cut -d '"' -f 4; }

# --- Trailer, prefix, lengths -------------------------------------------------------------------------------------
size=$(stat -c %s "$package")
[ "$size" -ge 276 ] || fail "truncated: too short"
[ "$(hex_at "$package" 0 8)" = "$(printf CHENGFU1 | to_hex)" ] || fail "not a package"
[ "$(hex_at "$package" $((size - 40)) 8)" = "$(printf 'CFUEND1\n' | to_hex)" ] || fail "truncated: no trailer"
fingerprint=$(part "$package" 0 $((size - 40)) | sm3)
[ "$(hex_at "$package" $((size - 32)) 32)" = "$fingerprint" ] || fail "damaged: burn the disc again"
[ "$(hex_at "$package" 8 4)" = 00010001 ] || fail "another version or suite"

header_length=$(number_at "$package" 12 4)
{ [ "$header_length" -ge 155 ] && [ "$header_length" -le 9490 ]; } || fail "header length"
body_at=$((16 + header_length + 32))
body=$((size - body_at - 40))
[ "$body" -gt 0 ] || fail "lengths"
chunks=$(((body + 65567) / 65568))
last=$((body - (chunks - 1) * 65568 - 32))
{ [ "$last" -ge 1 ] && [ "$last" -le 65536 ]; } || fail "lengths"

# --- The recipient's key ------------------------------------------------------------------------------------------
private=$(tr -d ' \n\r' < "$key_file" | tr 'A-F' 'a-f')
[[ $private =~ ^[0-9a-f]{64}$ ]] || fail "the private key must be 64 hexadecimal digits"
# PKCS#8 around ECPrivateKey on the curve sm2p256v1; OpenSSL computes the public half.
printf '%s' "3041020100301306072a8648ce3d020106082a811ccf5501822d0427302502010104""20$private" | from_hex > "$work/key.der"
openssl pkey -inform DER -in "$work/key.der" -out "$work/key.pem" 2> /dev/null || fail "not an SM2 private key"
public=$(openssl pkey -in "$work/key.pem" -pubout -outform DER | tail -c 65 | to_hex)
key_id() { { printf 'CHENGFU1 key'; printf '%s' "$1" | from_hex; } | sm3 | cut -c1-32; }
own_id=$(key_id "$public")

# --- Our stanza ---------------------------------------------------------------------------------------------------
salt=$(hex_at "$package" 16 16)
[ "$(hex_at "$package" 32 1)" = 10 ] || fail "chunk size"
stanzas=$(number_at "$package" 33 1)
{ [ "$stanzas" -ge 1 ] && [ "$stanzas" -le 64 ]; } || fail "number of recipients"
own_tag=$({ printf 'CHENGFU1 tag'; printf '%s%s' "$salt" "$public" | from_hex; } | sm3 | cut -c1-8)
at=34 own_index='' file_key='' tag_seen=''
for ((index = 0; index < stanzas; index++)); do
  [ $((at + 7)) -le $((16 + header_length)) ] || fail "stanzas"
  length=$(number_at "$package" $((at + 5)) 2)
  [ "$(hex_at "$package" "$at" 1)" = 01 ] || fail "stanza type"
  { [ "$length" -ge 130 ] && [ "$length" -le 160 ]; } || fail "stanza length"
  [ $((at + 7 + length)) -le $((16 + header_length)) ] || fail "stanzas"
  if [ -z "$own_index" ] && [ "$(hex_at "$package" $((at + 1)) 4)" = "$own_tag" ]; then
    tag_seen=yes
    part "$package" $((at + 7)) "$length" > "$work/stanza.der"
    if openssl pkeyutl -decrypt -inkey "$work/key.pem" -in "$work/stanza.der" -out "$work/file.key" 2> /dev/null &&
      [ "$(stat -c %s "$work/file.key")" -eq 32 ]; then
      file_key=$(to_hex < "$work/file.key")
      own_index=$index
    fi
  fi
  at=$((at + 7 + length))
done
[ "$at" -eq $((16 + header_length)) ] || fail "stanzas do not fill the header"
[ -n "$tag_seen" ] || fail "not for this key"
[ -n "$own_index" ] || fail "the file key does not unwrap"

derive() {
  openssl kdf -keylen "$2" -kdfopt digest:SM3 -kdfopt "hexkey:$file_key" -kdfopt "hexsalt:$salt" \
    -kdfopt "info:$1" HKDF | tr -d ':\n' | tr 'A-F' 'a-f'
}
header_key=$(derive 'CHENGFU1 header' 32)
encryption_key=$(derive 'CHENGFU1 enc' 16)
mac_key=$(derive 'CHENGFU1 mac' 32)

# --- Header MAC, chunk MACs, decryption ---------------------------------------------------------------------------
clear_length=$((16 + header_length))
[ "$(part "$package" 0 $clear_length | hmac "$header_key")" = "$(hex_at "$package" $clear_length 32)" ] || fail "header MAC"

: > "$work/sealed"
for ((index = 0; index < chunks; index++)); do
  from=$((body_at + index * 65568))
  if [ "$index" -eq $((chunks - 1)) ]; then final=1 length=$last; else final=0 length=65536; fi
  part "$package" "$from" "$length" > "$work/chunk"
  tag=$({ printf '%016x%02x%08x' "$index" "$final" "$length" | from_hex; cat "$work/chunk"; } | hmac "$mac_key")
  [ "$tag" = "$(hex_at "$package" $((from + length)) 32)" ] || fail "MAC of chunk $index"
  cat "$work/chunk" >> "$work/sealed"
done
openssl enc -d -sm4-ctr -K "$encryption_key" -iv 00000000000000000000000000000000 \
  -in "$work/sealed" -out "$work/plain"
plain_length=$(stat -c %s "$work/plain")

# --- Manifest and signature ---------------------------------------------------------------------------------------
[ "$plain_length" -ge 6 ] || fail "plaintext too short"
manifest_length=$(number_at "$work/plain" 0 4)
{ [ "$manifest_length" -le 4194304 ] && [ $((manifest_length + 6)) -le "$plain_length" ]; } || fail "manifest length"
signature_length=$(number_at "$work/plain" $((4 + manifest_length)) 2)
at=$((6 + manifest_length + signature_length))
{ [ "$signature_length" -le 80 ] && [ "$at" -le "$plain_length" ]; } || fail "signature length"
part "$work/plain" 4 "$manifest_length" > "$work/manifest"
part "$work/plain" $((6 + manifest_length)) "$signature_length" > "$work/signature"

signer=$(field signPub "$card")
[[ $signer =~ ^04[0-9a-f]{128}$ ]] || fail "the card has no signing key"
printf '%s' "3059301306072a8648ce3d020106082a811ccf5501822d034200$signer" | from_hex > "$work/signer.der"
openssl pkey -pubin -inform DER -in "$work/signer.der" -out "$work/signer.pem" 2> /dev/null || fail "the card's signing key"
# verified SIGNATURE_FILE: standard input, by the card's key.
verified() {
  cat > "$work/signed"
  openssl dgst -sm3 -verify "$work/signer.pem" -sigopt distid:1234567812345678 -signature "$1" "$work/signed" > /dev/null 2>&1
}
sed -E 's/^\{"body":(.*),"sigs":\{.*$/\1/' "$card" | tr -d '\n' > "$work/card.body"
field self "$card" | tr -d '\n' | from_hex > "$work/card.signature"
{ printf 'CHENGFU1 card\n'; cat "$work/card.body"; } | verified "$work/card.signature" || fail "the card's own signature"
[ "$(field unitId "$work/card.body")" = "$(field unitId "$work/manifest")" ] || fail "the card is of another unit"
[ "$(key_id "$signer")" = "$(field from "$work/manifest")" ] || fail "signed with another key than the card's"
{ printf 'CHENGFU1 manifest\n'; cat "$work/manifest"; } | verified "$work/signature" || fail "the signature does not hold"

[ "$(part "$package" 0 "$body_at" | sm3)" = "$(field header "$work/manifest")" ] || fail "signed for another envelope"
named=$(grep -oE '"to":\[[^]]*\]' "$work/manifest" | grep -oE '[0-9a-f]{32}')
[ "$(wc -l <<< "$named")" -eq "$stanzas" ] || fail "recipients and stanzas differ"
[ "$(sed -n "$((own_index + 1))p" <<< "$named")" = "$own_id" ] || fail "this recipient is not named"

# --- Entries ------------------------------------------------------------------------------------------------------
# Keys are sorted, so size, digest and type of an entry stand side by side; its name is a label and never a path.
{ grep -oE '"size":[0-9]+,"sm3":"[0-9a-f]{64}","type":"[a-z]+"' "$work/manifest" || true; } |
  sed -E 's/^"size":([0-9]+),"sm3":"([0-9a-f]+)","type":"([a-z]+)"$/\1 \2 \3/' > "$work/lines"
[ -s "$work/lines" ] || fail "no entries"
mkdir "$work/entries"
index=0
while read -r length digest type; do
  [ $((at + length)) -le "$plain_length" ] || fail "entry $index ends early"
  target="$work/entries/$(printf '%05d' "$index")-$type"
  part "$work/plain" "$at" "$length" > "$target"
  [ "$(sm3 < "$target")" = "$digest" ] || fail "digest of entry $index"
  at=$((at + length)) index=$((index + 1))
done < "$work/lines"
[ "$at" -eq "$plain_length" ] || fail "bytes after the last entry"

mkdir -p "$output"
[ -z "$(ls -A "$output")" ] || fail "the output folder is not empty"
cp "$work"/entries/* "$output"
cp "$work/manifest" "$output/manifest.json"

# SM3 of the card's body as a number modulo 10^40, in eight limbs of five digits.
card_fingerprint=$(sm3 < "$work/card.body" | awk '{
  for (i = 1; i <= length($0); i++) {
    carry = index("0123456789abcdef", substr($0, i, 1)) - 1
    for (j = 8; j >= 1; j--) { v = limb[j] * 16 + carry; limb[j] = v % 100000; carry = int(v / 100000) }
  }
  for (j = 1; j <= 8; j++) printf "%s%05d", (j > 1 ? " " : ""), limb[j]
}')
echo "package     $fingerprint"
echo "sender card $card_fingerprint"
echo "entries     $index in $output"
