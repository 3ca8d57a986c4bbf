// object iterates over the members of an object.
type object struct {
	r *reader
	// name is the current member's name.
	name []byte
	// start and from are where the object and the current member start.
	start, from int
	// members are the names that a record knows.
	members []string
	hidden  [2]string
	seen    [2]bool
	// strict is what the reader was before.
	strict bool
	// kept counts the bytes that the reader kept before.
	kept int
{%- if parts.flattened %}
	// shared says that others read members of the object too.
	shared bool
{%- endif %}
	// index counts the members so far.
	index int
	// begun says that something stands in the array already.
	begun bool
	// items says that the members stand without names in an array.
	items bool
}

// object opens the object that stands next.
func (r *reader) object() object {
	in := object{r: r, hidden: r.hidden, strict: r.strict, kept: len(r.kept)}
	if r.hidden[0] != "" {
		// What stands beside a tag was put aside before it is read.
		r.hidden, r.strict = [2]string{}, true
	}
{%- if parts.flattened %}
	in.shared, r.shared = r.shared, false
{%- endif %}
	r.enter('{', "object")
	in.start = r.pos - 1
	return in
}

// record opens the object that stands next, or an array of the members' values in order.
func (r *reader) record(members []string) object {
	if r.peek() != '[' {
		in := r.object()
		in.members = members
		return in
	}
	in := object{r: r, start: r.pos, members: members, items: true, strict: r.strict, kept: len(r.kept)}
	r.enter('[', "array")
{%- if parts.tag %}
	hidden := r.hidden
	if hidden[0] != "" {
		r.hidden, r.strict = [2]string{}, true
	}
	for _, name := range hidden {
		// The tags come first.
		if name != "" {
			in.separate()
			r.text()
		}
	}
{%- endif %}
	return in
}

// next goes to the next member's value; after the last member it closes the object.
func (in *object) next() bool {
	r := in.r
	for {
		if in.items {
			return in.nextItem()
		}
		c := r.peek()
		if c == '}' {
			r.pos++
			r.depth--
			r.strict = in.strict
			return false
		}
		if in.index > 0 {
			if c != ',' {
				r.mismatch("a comma or the end of the object")
				return false
			}
			r.pos++
			r.peek()
		}
		in.index++
		in.from = r.pos
		in.name = r.text()
		if r.peek() != ':' {
			r.mismatch("a colon")
			return false
		}
		r.pos++
		if in.hidden[0] == "" || !in.hides() {
			return true
		}
	}
}

// nextItem goes to the next member's value in an array.
func (in *object) nextItem() bool {
	r := in.r
	c := r.peek()
	if c == ']' {
		r.pos++
		r.depth--
		r.strict = in.strict
		return false
	}
	in.separate()
	if in.index == len(in.members) {
		r.fail(r.pos, "more items than the record has members")
		return false
	}
	in.name = []byte(in.members[in.index])
	in.index++
	return r.problem == ""
}

// separate reads the comma before the next item, if one stands before that.
func (in *object) separate() {
	r := in.r
	if in.begun {
		if r.peek() != ',' {
			r.mismatch("a comma or the end of the array")
			return
		}
		r.pos++
	}
	in.begun = true
}

// hides passes over the current member where it is hidden.
func (in *object) hides() bool {
	for i, hidden := range in.hidden {
		if hidden == "" || string(in.name) != hidden {
			continue
		}
		if in.seen[i] {
			in.r.fail(in.from, "duplicate member "+strconv.Quote(hidden))
		}
		in.seen[i] = true
		in.r.skip()
		return true
	}
	return false
}

// once notes in seen that the current member was met.
func (in *object) once(seen *uint64, bit uint64) {
	if *seen&bit != 0 {
		in.duplicate()
	}
	*seen |= bit
}

// duplicate notes that the current member was met before.
func (in *object) duplicate() {
	in.r.fail(in.from, "duplicate member "+strconv.Quote(string(in.name)))
}

// require checks that members were met: those of named in an object, those of placed in an array.
func (in *object) require(seen, named, placed uint64, members []string) {
	wanted := named
	if in.items {
		wanted = placed
	}
	if missing := wanted &^ seen; missing != 0 {
		in.r.fail(in.start, "missing member "+strconv.Quote(members[bits.TrailingZeros64(missing)]))
	}
}
{%- if parts.reject || parts.adjacent %}

// reject notes that the record does not know the current member.
func (in *object) reject() {
	in.r.fail(in.from, "unknown member "+strconv.Quote(string(in.name)))
}
{%- endif %}

// keep adds the current member to those that are written back.
func (in *object) keep() {
	r := in.r
{%- if parts.flattened %}
	if in.shared {
		r.ignored = append(r.ignored, string(in.name))
		r.skip()
		return
	}
{%- endif %}
	r.skip()
	r.kept = append(append(r.kept, ','), r.data[in.from:r.pos]...)
}

// unknown returns the members that were kept, with commas between them.
func (in *object) unknown() string {
	r := in.r
	if len(r.kept) == in.kept {
		return ""
	}
	text := string(r.kept[in.kept+1:])
	r.kept = r.kept[:in.kept]
	return text
}

// array iterates over the items of an array.
type array struct {
	r *reader
	// start is where the array starts.
	start int
	// index counts the items so far.
	index int
}

// array opens the array that stands next.
func (r *reader) array() array {
	r.enter('[', "array")
	return array{r: r, start: r.pos - 1}
}

// next goes to the next item; after the last item it closes the array.
func (in *array) next() bool {
	r := in.r
	c := r.peek()
	if c == ']' {
		r.pos++
		r.depth--
		return false
	}
	if in.index > 0 {
		if c != ',' {
			r.mismatch("a comma or the end of the array")
			return false
		}
		r.pos++
	}
	in.index++
	return r.problem == ""
}
