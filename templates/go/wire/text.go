{%- if parts.text %}
func decodeString(v *string, r *reader) {
	*v = string(r.text())
}

func encodeString(v *string, w *writer) {
	w.quote(*v)
}
{% endif %}
{%- if parts.text_within %}
// decodeStringWithin reads a string of least to most characters.
func decodeStringWithin(v *string, r *reader, least, most int) {
	start := r.start()
	*v = string(r.text())
	if length := utf8.RuneCountInString(*v); length < least || length > most {
		r.fail(start, "a string of "+strconv.Itoa(length)+" characters, outside "+strconv.Itoa(least)+" to "+strconv.Itoa(most))
	}
}
{% endif %}
{%- if parts.text_matching %}
// decodeStringMatching reads a string of least to most characters that pattern matches.
func decodeStringMatching(v *string, r *reader, least, most int, pattern *regexp.Regexp) {
	start := r.start()
	decodeStringWithin(v, r, least, most)
	if !pattern.MatchString(*v) {
		r.fail(start, "a string that does not match "+pattern.String())
	}
}
{% endif %}
{%- if !parts.patterns.is_empty() %}
var (
{%- for (literal, variable) in parts.patterns %}
	{{ variable }} = regexp.MustCompile({{ literal }})
{%- endfor %}
)
{% endif %}
{%- if parts.time %}
// decodeTime reads a date-time of RFC 3339.
func decodeTime(v *time.Time, r *reader) {
	start := r.start()
	value, ok := parseTime(r.text())
	if !ok {
		r.fail(start, "expected a date-time of RFC 3339")
	}
	*v = value
}

func encodeTime(v *time.Time, w *writer) {
	start := len(w.text) + 1
	text, err := v.AppendText(append(w.text, '"'))
	if err != nil || len(text) < start {
		w.fail("a time that RFC 3339 cannot spell: " + v.String())
		return
	}
	w.text = append(text, '"')
}

// parseTime reads text such as 2006-01-02T15:04:05.999999999Z. A leap second is the second after it.
func parseTime(text []byte) (value time.Time, ok bool) {
	ok = true
	number := func(from, to int) int {
		if to > len(text) {
			ok = false
			return 0
		}
		value := 0
		for _, c := range text[from:to] {
			if c < '0' || c > '9' {
				ok = false
			}
			value = value*10 + int(c-'0')
		}
		return value
	}
	year, month, day := number(0, 4), number(5, 7), number(8, 10)
	hour, minute, second := number(11, 13), number(14, 16), number(17, 19)
	if !ok || text[4] != '-' || text[7] != '-' || text[10]|0x20 != 't' && text[10] != ' ' || text[13] != ':' || text[16] != ':' {
		return time.Time{}, false
	}
	rest := 19
	nanos := 0
	if len(text) > rest && text[rest] == '.' {
		rest++
		start := rest
		for scale := 100_000_000; rest < len(text) && '0' <= text[rest] && text[rest] <= '9'; rest++ {
			nanos += int(text[rest]-'0') * scale
			scale /= 10
		}
		ok = rest > start
	}
	zone := time.UTC
	switch {
	case len(text) == rest+1 && text[rest]|0x20 == 'z':
	case len(text) == rest+6 && (text[rest] == '+' || text[rest] == '-') && text[rest+3] == ':':
		hours, minutes := number(rest+1, rest+3), number(rest+4, rest+6)
		offset := (hours*60 + minutes) * 60
		if text[rest] == '-' {
			offset = -offset
		}
		if offset != 0 {
			zone = time.FixedZone("", offset)
		}
		ok = ok && hours < 24 && minutes < 60
	default:
		return time.Time{}, false
	}
	value = time.Date(year, time.Month(month), day, hour, minute, min(second, 59), nanos, zone)
	ok = ok && value.Day() == day && value.Month() == time.Month(month) && hour < 24 && minute < 60 && second <= 60
	if second == 60 {
		value = value.Add(time.Second)
	}
	return value, ok
}
{% endif %}
{%- if parts.date %}
// decodeDate reads a calendar date such as 2026-07-05.
func decodeDate(v *string, r *reader) {
	start := r.start()
	decodeString(v, r)
	if _, err := time.Parse(time.DateOnly, *v); err != nil && r.problem == "" {
		r.fail(start, "expected a date, got "+strconv.Quote(*v))
	}
}
{% endif %}
{%- if parts.uuid %}
// parseUUID reads a UUID in any of its spellings: hyphenated, plain, in braces, as a URN.
func parseUUID(text []byte) (id [16]byte, ok bool) {
	switch {
	case len(text) == 45 && string(text[:9]) == "urn:uuid:":
		text = text[9:]
	case len(text) == 38 && text[0] == '{' && text[37] == '}':
		text = text[1:37]
	case len(text) == 32:
		_, err := hex.Decode(id[:], text)
		return id, err == nil
	}
	if len(text) != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-' {
		return id, false
	}
	ok = true
	for i, at := range [...]int{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34} {
		high, low := nibbles[text[at]], nibbles[text[at+1]]
		id[i] = high<<4 | low
		ok = ok && high|low < 16
	}
	return id, ok
}

// nibbles are the values of the hexadecimal digits; other bytes have 255.
var nibbles = func() (values [256]byte) {
	for c := range values {
		values[c] = 255
	}
	for value := range 16 {
		values["0123456789abcdef"[value]] = byte(value)
		values["0123456789ABCDEF"[value]] = byte(value)
	}
	return values
}()

// appendUUID appends the hyphenated spelling.
func appendUUID(text []byte, id [16]byte) []byte {
	spelled := [36]byte{8: '-', 13: '-', 18: '-', 23: '-'}
	hex.Encode(spelled[:8], id[:4])
	hex.Encode(spelled[9:13], id[4:6])
	hex.Encode(spelled[14:18], id[6:8])
	hex.Encode(spelled[19:23], id[8:10])
	hex.Encode(spelled[24:], id[10:])
	return append(text, spelled[:]...)
}
{% if parts.uuid_google %}
func decodeUUID(v *uuid.UUID, r *reader) {
	start := r.start()
	id, ok := parseUUID(r.text())
	if !ok {
		r.fail(start, "expected a UUID")
	}
	*v = id
}

func encodeUUID(v *uuid.UUID, w *writer) {
	w.text = append(appendUUID(append(w.text, '"'), *v), '"')
}
{% else %}
// UUID is a UUID, lower case and hyphenated. The empty UUID stands for the one of zeros.
type UUID string

// String returns the UUID in lower case with hyphens.
func (v UUID) String() string {
	if id, ok := parseUUID([]byte(v)); ok || v == "" {
		return string(appendUUID(nil, id))
	}
	return string(v)
}

// UnmarshalJSON implements json.Unmarshaler: a UUID in any of its spellings.
func (v *UUID) UnmarshalJSON(data []byte) error {
	return unmarshal(data, v, "uuid", decodeUUID)
}

// MarshalJSON implements json.Marshaler: lower case, with hyphens.
func (v UUID) MarshalJSON() ([]byte, error) {
	w := newWriter()
	encodeUUID(&v, w)
	return w.finish()
}

func decodeUUID(v *UUID, r *reader) {
	start := r.start()
	id, ok := parseUUID(r.text())
	if !ok {
		r.fail(start, "expected a UUID")
		return
	}
	*v = UUID(appendUUID(nil, id))
}

func encodeUUID(v *UUID, w *writer) {
	id, ok := parseUUID([]byte(*v))
	if !ok && *v != "" {
		w.fail("not a UUID: " + string(*v))
	}
	w.text = append(appendUUID(append(w.text, '"'), id), '"')
}
{% endif %}
{%- endif %}
