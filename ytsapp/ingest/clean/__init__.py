"""From cues as shown to words as said: repeats gone, sounds and speakers understood."""
