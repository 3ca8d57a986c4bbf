{%- if parts.null %}
func decodeNull(_ *struct{}, r *reader) {
	r.literal("null", "null")
}

func encodeNull(_ *struct{}, w *writer) {
	w.null()
}
{% endif %}
{%- if parts.constant_text %}
// decodeConstantText reads the string that is want.
func decodeConstantText(_ *struct{}, r *reader, want string) {
	start := r.start()
	if text := r.text(); string(text) != want {
		r.fail(start, "expected "+strconv.Quote(want))
	}
}
{% endif %}
{%- if parts.constant_token %}
// decodeConstantToken reads the number or the word that is want.
func decodeConstantToken(_ *struct{}, r *reader, want string) {
	start := r.start()
	if r.value(); string(r.data[start:r.pos]) != want {
		r.fail(start, "expected "+want)
	}
}
{% endif %}
{%- if parts.constant_text || parts.constant_token %}
// encodeConstant writes text.
func encodeConstant(_ *struct{}, w *writer, text string) {
	w.text = append(w.text, text...)
}
{% endif %}
{%- if parts.boolean %}
func decodeBool(v *bool, r *reader) {
	if *v = r.peek() == 't'; *v {
		r.literal("true", "boolean")
	} else {
		r.literal("false", "boolean")
	}
}

func encodeBool(v *bool, w *writer) {
	w.text = strconv.AppendBool(w.text, *v)
}
{% endif %}
{%- if parts.integer %}
// integer reads a number without fraction and exponent.
func (r *reader) integer() (text []byte, start int) {
	start = r.start()
	text, whole := r.number("integer")
	if text != nil && (!whole || string(text) == "-0") {
		r.fail(start, "expected integer, got "+string(text))
		return nil, start
	}
	return text, start
}
{% endif %}
{%- if parts.signed %}
// decodeSigned reads an integer between least and most.
func decodeSigned[T ~int8 | ~int16 | ~int32 | ~int64](v *T, r *reader, least, most int64) {
	text, start := r.integer()
	if text == nil {
		return
	}
	value, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil || value < least || value > most {
		r.fail(start, string(text)+" is not between "+strconv.FormatInt(least, 10)+" and "+strconv.FormatInt(most, 10))
		return
	}
	*v = T(value)
}

func encodeSigned[T ~int8 | ~int16 | ~int32 | ~int64](v *T, w *writer) {
	w.text = strconv.AppendInt(w.text, int64(*v), 10)
}
{% endif %}
{%- if parts.unsigned %}
// decodeUnsigned reads an integer between least and most.
func decodeUnsigned[T ~uint8 | ~uint16 | ~uint32 | ~uint64](v *T, r *reader, least, most uint64) {
	text, start := r.integer()
	if text == nil {
		return
	}
	value, err := strconv.ParseUint(string(text), 10, 64)
	if err != nil || value < least || value > most {
		r.fail(start, string(text)+" is not between "+strconv.FormatUint(least, 10)+" and "+strconv.FormatUint(most, 10))
		return
	}
	*v = T(value)
}

func encodeUnsigned[T ~uint8 | ~uint16 | ~uint32 | ~uint64](v *T, w *writer) {
	w.text = strconv.AppendUint(w.text, uint64(*v), 10)
}
{% endif %}
{%- for integer in parts.integers.values() %}
func {{ integer.decode }}(v *{{ integer.go_type }}, r *reader) {
	{{ integer.generic }}(v, r, {{ integer.least }}, {{ integer.most }})
}
{% endfor %}
{%- if parts.big %}
// decodeBig reads an integer of any size between least and most.
func decodeBig(v **big.Int, r *reader, least, most string) {
	start := r.start()
	text, whole := r.number("integer")
	if text == nil {
		return
	}
	value, ok := new(big.Int).SetString(string(text), 10)
	if !ok || !whole || text[0] == '-' && least == "0" {
		r.fail(start, "expected integer, got "+string(text))
		return
	}
	if lower, _ := new(big.Int).SetString(least, 10); value.Cmp(lower) < 0 {
		r.fail(start, string(text)+" is less than "+least)
	}
	if upper, _ := new(big.Int).SetString(most, 10); value.Cmp(upper) > 0 {
		r.fail(start, string(text)+" is greater than "+most)
	}
	*v = value
}
{%- if parts.big_value %}

// encodeBig writes nil as 0.
func encodeBig(v **big.Int, w *writer) {
	if *v == nil {
		w.text = append(w.text, '0')
		return
	}
	w.text = (*v).Append(w.text, 10)
}
{%- endif %}
{% endif %}
{%- if parts.wide_key %}
// decodeWideKey reads a map key that is an integer of more than 64 bits; v is its decimal digits.
func decodeWideKey(v *string, r *reader, least, most string) {
	var key *big.Int
	decodeQuoted(&key, r, func(v **big.Int, r *reader) { decodeBig(v, r, least, most) })
	if key != nil {
		*v = key.String()
	}
}

func encodeWideKey(v *string, w *writer, least, most string) {
	var key string
	quoted := []byte(strconv.Quote(*v))
	r := reader{data: quoted}
	if decodeWideKey(&key, &r, least, most); r.problem != "" || r.pos < len(quoted) {
		w.fail("a map key that is no integer of its type: " + *v)
	}
	w.quote(key)
}
{% endif %}
{%- if parts.double %}
func decodeFloat64(v *float64, r *reader) {
	*v = r.float()
}

func encodeFloat64(v *float64, w *writer) {
	w.float(*v, 1e-5, 1e16, 64)
}
{% endif %}
{%- if parts.single %}
func decodeFloat32(v *float32, r *reader) {
	start := r.start()
	value := r.float()
	*v = float32(value)
	if math.IsInf(float64(*v), 0) {
		r.fail(start, strconv.FormatFloat(value, 'g', -1, 64)+" is too large for 32 bits")
	}
}

func encodeFloat32(v *float32, w *writer) {
	w.float(float64(*v), 1e-6, 1e13, 32)
}
{% endif %}
{%- if parts.number %}
// decodeNumber keeps a number as it is spelled.
func decodeNumber(v *json.Number, r *reader) {
	start := r.start()
	r.float()
	*v = json.Number(r.data[start:r.pos])
}

// encodeNumber writes the empty number as 0.
func encodeNumber(v *json.Number, w *writer) {
	if *v == "" {
		w.text = append(w.text, '0')
		return
	}
	r := reader{data: []byte(*v)}
	if r.float(); r.problem != "" || r.pos < len(r.data) {
		w.fail("expected number, got " + strconv.Quote(string(*v)))
		return
	}
	w.text = append(w.text, *v...)
}
{% endif %}
{%- if parts.float %}
// float writes a number, in plain notation between least and most; NaN and the infinities have no other text than null.
func (w *writer) float(value, least, most float64, bitSize int) {
	size := math.Abs(value)
	if math.IsNaN(value) || math.IsInf(value, 0) {
		w.null()
		return
	}
	if size != 0 && (size < least || size >= most) {
		text := strconv.FormatFloat(value, 'e', -1, bitSize)
		text = strings.Replace(text, "e+", "e", 1)
		w.text = append(w.text, strings.Replace(text, "e-0", "e-", 1)...)
		return
	}
	start := len(w.text)
	w.text = strconv.AppendFloat(w.text, value, 'f', -1, bitSize)
	if !bytes.ContainsRune(w.text[start:], '.') {
		w.text = append(w.text, ".0"...)
	}
}
{% endif %}
