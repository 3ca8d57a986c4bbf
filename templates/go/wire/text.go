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
	var digits [32]byte
	copy(digits[:8], text[:8])
	copy(digits[8:12], text[9:13])
	copy(digits[12:16], text[14:18])
	copy(digits[16:20], text[19:23])
	copy(digits[20:], text[24:])
	_, err := hex.Decode(id[:], digits[:])
	return id, err == nil
}

// appendUUID appends the hyphenated spelling.
func appendUUID(text []byte, id [16]byte) []byte {
	text = append(hex.AppendEncode(text, id[:4]), '-')
	text = append(hex.AppendEncode(text, id[4:6]), '-')
	text = append(hex.AppendEncode(text, id[6:8]), '-')
	text = append(hex.AppendEncode(text, id[8:10]), '-')
	return hex.AppendEncode(text, id[10:])
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
	return marshal(&v, encodeUUID)
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
