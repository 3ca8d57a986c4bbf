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
{%- if parts.raw || parts.variant %}

// raw reads any value and returns a copy of its text, without the hidden members{% if parts.flattened %} and those of others{% endif %}.
func (r *reader) raw(read func(*reader)) []byte {
	if r.peek() != '{' || r.hidden[0] == ""{% if parts.flattened %} && !r.shared{% endif %} {
		start := r.pos
		read(r)
		return bytes.Clone(r.data[start:r.pos])
	}
	text := []byte{'{'}
	for in := r.object(); in.next(); {
{%- if parts.flattened %}
		if in.shared && !slices.Contains(r.tags[:], string(in.name)) {
			r.ignored = append(r.ignored, string(in.name))
			read(r)
			continue
		}
{%- endif %}
		if len(text) > 1 {
			text = append(text, ',')
		}
		read(r)
		text = append(text, r.data[in.from:r.pos]...)
	}
	return append(text, '}')
}
{%- endif %}
