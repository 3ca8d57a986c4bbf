// reader reads one JSON document. The first problem stays: after it, nothing is left to read.
type reader struct {
	data []byte
	pos  int
	// depth counts the arrays and objects that are open.
	depth int
	// hidden are the members that the next object does not show: the tags around it, which are read already.
	hidden [2]string
{%- if parts.unlisted || parts.flattened %}
	// closed makes an unknown value or variant a problem, as it is where another variant may match.
	closed bool
{%- endif %}
{%- if parts.flattened %}
	// shared says that others read members of the next object too: those that are not known go to ignored, not to kept.
	shared  bool
	ignored []string
	// tags are the members by which a variant is named and carried.
	tags [2]string
{%- endif %}
	// strict checks what is skipped as if it were read.
	strict  bool
	problem string
	// at is the offset of the problem; below is the path from there, where the text was put together anew.
	at    int
	below string
	// keys are the starts of the map members around the problem.
	keys []int
	// kept are the members that the records that are open do not know, each after a comma.
	kept []byte
	// unescaped is space for a string that is not spelled as it is.
	unescaped []byte
}

// readers are there to be used again, for their space.
var readers = sync.Pool{New: func() any { return new(reader) }}

// release gives the reader back; nothing of what it read stays with it.
func (r *reader) release() {
	*r = reader{kept: r.kept[:0], unescaped: r.unescaped[:0]}
	if cap(r.kept)+cap(r.unescaped) <= maxPooled {
		readers.Put(r)
	}
}

// maxPooled is the most space that a reader or a writer keeps while it is not used.
const maxPooled = 64 << 10

// maxDepth is the number of arrays and objects that may be open at once.
const maxDepth = 127

// fail notes a problem with the byte at offset at.
func (r *reader) fail(at int, problem string) {
	if r.problem == "" {
		r.problem, r.at = problem, at
	}
	r.pos = len(r.data)
}

// mismatch notes that what stands next is not what was expected.
func (r *reader) mismatch(expected string) {
	got := "an invalid character"
	switch c := r.peek(); c {
	case 0:
		got = "the end of the document"
	case '"':
		got = "string"
	case '{':
		got = "object"
	case '[':
		got = "array"
	case 't', 'f':
		got = "boolean"
	case 'n':
		got = "null"
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		got = "number"
	}
	r.fail(r.pos, "expected "+expected+", got "+got)
}

// peek returns the first byte of what stands next, 0 at the end.
func (r *reader) peek() byte {
	for r.pos < len(r.data) {
		switch c := r.data[r.pos]; c {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return c
		}
	}
	return 0
}

// start returns where what stands next starts.
func (r *reader) start() int {
	r.peek()
	return r.pos
}

// enter opens an array or object whose first byte is c.
func (r *reader) enter(c byte, expected string) {
	if r.peek() != c {
		r.mismatch(expected)
		return
	}
	r.depth++
	if r.depth > maxDepth {
		r.fail(r.pos, "more than 127 arrays and objects inside each other")
		return
	}
	r.pos++
}

// literal reads a word.
func (r *reader) literal(word, expected string) bool {
	if r.peek(); len(r.data)-r.pos < len(word) || string(r.data[r.pos:r.pos+len(word)]) != word {
		r.mismatch(expected)
		return false
	}
	r.pos += len(word)
	return true
}

{%- if parts.nullable %}

// null reads null where it stands next.
func (r *reader) null() bool {
	return r.peek() == 'n' && r.literal("null", "null")
}
{%- endif %}

// text reads a string. The bytes are the document's own: copy what is kept.
func (r *reader) text() []byte {
	if r.peek() != '"' {
		r.mismatch("string")
		return nil
	}
	start := r.pos + 1
	for i, c := range r.data[start:] {
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		if c == '"' {
			r.pos = start + i + 1
			return r.data[start : start+i]
		}
		return r.unescape(start, start+i)
	}
	r.fail(r.pos, "a string without an end")
	return nil
}

// unescape reads the string that starts at start and goes on at i with a backslash or a control character.
func (r *reader) unescape(start, i int) []byte {
	text := append(r.unescaped[:0], r.data[start:i]...)
	for i < len(r.data) {
		c := r.data[i]
		i++
		switch {
		case c == '"':
			r.pos = i
			r.unescaped = text
			return text
		case c < ' ':
			r.fail(r.pos, "control character in a string")
			return nil
		case c != '\\':
			text = append(text, c)
			continue
		}
		if i >= len(r.data) {
			break
		}
		c = r.data[i]
		i++
		switch c {
		case '"', '\\', '/':
			text = append(text, c)
		case 'b':
			text = append(text, '\b')
		case 'f':
			text = append(text, '\f')
		case 'n':
			text = append(text, '\n')
		case 'r':
			text = append(text, '\r')
		case 't':
			text = append(text, '\t')
		case 'u':
			unit := r.hex(i)
			i += 4
			if utf16.IsSurrogate(unit) {
				second := rune(-1)
				if i+1 < len(r.data) && r.data[i] == '\\' && r.data[i+1] == 'u' {
					second = r.hex(i + 2)
				}
				i += 6
				if unit = utf16.DecodeRune(unit, second); unit == utf8.RuneError {
					r.fail(r.pos, "lone surrogate in a string")
					return nil
				}
			}
			if unit < 0 {
				r.fail(r.pos, "invalid escape in a string")
				return nil
			}
			text = utf8.AppendRune(text, unit)
		default:
			r.fail(r.pos, "invalid escape in a string")
			return nil
		}
	}
	r.fail(r.pos, "a string without an end")
	return nil
}

// hex returns the number that the four hexadecimal digits at offset i spell, -1 where they are none.
func (r *reader) hex(i int) rune {
	if i+4 > len(r.data) {
		return -1
	}
	var unit rune
	for _, c := range r.data[i : i+4] {
		switch {
		case '0' <= c && c <= '9':
			unit = unit<<4 | rune(c-'0')
		case 'a' <= c && c <= 'f':
			unit = unit<<4 | rune(c-'a'+10)
		case 'A' <= c && c <= 'F':
			unit = unit<<4 | rune(c-'A'+10)
		default:
			return -1
		}
	}
	return unit
}

// number reads a number and says whether it has neither fraction nor exponent.
func (r *reader) number(expected string) (text []byte, whole bool) {
	c := r.peek()
	if c != '-' && (c < '0' || c > '9') {
		r.mismatch(expected)
		return nil, false
	}
	start := r.pos
	if c == '-' {
		r.pos++
	}
	zero := r.pos < len(r.data) && r.data[r.pos] == '0'
	if digits := r.digits(); digits == 0 || zero && digits > 1 {
		r.fail(start, "invalid number")
		return nil, false
	}
	whole = true
	if r.pos < len(r.data) && r.data[r.pos] == '.' {
		whole = false
		r.pos++
		if r.digits() == 0 {
			r.fail(start, "invalid number")
			return nil, false
		}
	}
	if r.pos < len(r.data) && r.data[r.pos]|0x20 == 'e' {
		whole = false
		r.pos++
		if r.pos < len(r.data) && (r.data[r.pos] == '+' || r.data[r.pos] == '-') {
			r.pos++
		}
		if r.digits() == 0 {
			r.fail(start, "invalid number")
			return nil, false
		}
	}
	return r.data[start:r.pos], whole
}

// digits reads decimal digits and says how many.
func (r *reader) digits() int {
	start := r.pos
	for r.pos < len(r.data) && '0' <= r.data[r.pos] && r.data[r.pos] <= '9' {
		r.pos++
	}
	return r.pos - start
}

// float reads any number that a float64 can hold.
func (r *reader) float() float64 {
	start := r.start()
	text, _ := r.number("number")
	if text == nil {
		return 0
	}
	value, err := strconv.ParseFloat(string(text), 64)
	if err != nil {
		r.fail(start, "number out of range")
	}
	return value
}

// value reads any value.
func (r *reader) value() {
	switch r.peek() {
	case '{':
		for in := r.object(); in.next(); {
			r.value()
		}
	case '[':
		for in := r.array(); in.next(); {
			r.value()
		}
	case '"':
		r.text()
	case 't':
		r.literal("true", "value")
	case 'f':
		r.literal("false", "value")
	case 'n':
		r.literal("null", "value")
	default:
		r.float()
	}
}
