// reader reads one JSON document. The first problem stays: after it, nothing is left to read.
type reader struct {
	data []byte
	pos  int
	// depth counts the arrays and objects that are open.
	depth int
	// hidden are the members that the next object does not show: the tags around it, which are read already.
	hidden [2]string
	// closed makes an unknown value or variant a problem, as it is where another variant may match.
	closed bool
	// strict checks what is skipped as if it were read.
	strict  bool
	problem string
	// at is the offset of the problem; below is the path from there, where the text was put together anew.
	at    int
	below string
	// keys are the starts of the map members around the problem.
	keys []int
}

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

// null reads null where it stands next.
func (r *reader) null() bool {
	return r.peek() == 'n' && r.literal("null", "null")
}

// text reads a string. The bytes are the document's own: copy what is kept.
func (r *reader) text() []byte {
	if r.peek() != '"' {
		r.mismatch("string")
		return nil
	}
	start := r.pos + 1
	for i := start; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case c == '"':
			r.pos = i + 1
			return r.data[start:i]
		case c == '\\':
			return r.unescape(start, i)
		case c < ' ':
			r.fail(r.pos, "control character in a string")
			return nil
		}
	}
	r.fail(r.pos, "a string without an end")
	return nil
}

// unescape reads the string that starts at start and has its first backslash at i.
func (r *reader) unescape(start, i int) []byte {
	text := append([]byte(nil), r.data[start:i]...)
	for i < len(r.data) {
		c := r.data[i]
		i++
		switch {
		case c == '"':
			r.pos = i
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

// skip passes over any value, however deep.
func (r *reader) skip() {
	if r.strict {
		r.value()
		return
	}
	var space [64]byte
	open := space[:0]
	for {
		switch c := r.peek(); c {
		case '{', '[':
			r.pos++
			if r.peek() != c+2 { // } and ] stand two places after { and [
				open = append(open, c)
				if c == '{' {
					r.skipName()
				}
				continue
			}
			r.pos++
		case '"':
			r.skipText()
		case 't':
			r.literal("true", "value")
		case 'f':
			r.literal("false", "value")
		case 'n':
			r.literal("null", "value")
		default:
			r.number("value")
		}
		for {
			if r.problem != "" || len(open) == 0 {
				return
			}
			last := open[len(open)-1]
			c := r.peek()
			if c == ',' {
				r.pos++
				if last == '{' {
					r.skipName()
				}
				break
			}
			if c != last+2 {
				r.mismatch("a comma or the end")
				return
			}
			r.pos++
			open = open[:len(open)-1]
		}
	}
}

// skipName passes over a member's name and colon.
func (r *reader) skipName() {
	r.skipText()
	if r.peek() != ':' {
		r.mismatch("a colon")
		return
	}
	r.pos++
}

// skipText passes over a string; a lone surrogate in it does not matter.
func (r *reader) skipText() {
	if r.peek() != '"' {
		r.mismatch("string")
		return
	}
	for i := r.pos + 1; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case c == '"':
			r.pos = i + 1
			return
		case c < ' ':
			r.fail(r.pos, "control character in a string")
			return
		case c != '\\':
			continue
		}
		i++
		if i < len(r.data) && r.data[i] == 'u' && r.hex(i+1) >= 0 {
			i += 4
		} else if i >= len(r.data) || !strings.ContainsRune(`"\/bfnrt`, rune(r.data[i])) {
			break
		}
	}
	r.fail(r.pos, "a string without an end, or with an invalid escape")
}

// raw reads any value and returns a copy of its text, without the hidden members.
func (r *reader) raw(read func(*reader)) []byte {
	if r.peek() != '{' || r.hidden[0] == "" {
		start := r.pos
		read(r)
		return bytes.Clone(r.data[start:r.pos])
	}
	text := []byte{'{'}
	for in := r.object(); in.next(); {
		if len(text) > 1 {
			text = append(text, ',')
		}
		read(r)
		text = append(text, r.data[in.from:r.pos]...)
	}
	return append(text, '}')
}
