/**
 * From what a person types to a network's input: files are found, decoded to 8-bit RGB, cropped,
 * resized and normalised.
 *
 * <p>Pixels are those that Pillow gives, because published reference outputs are made with it: ICC
 * profiles are ignored, transparency is dropped without compositing, and the antialiased resize
 * uses the same fixed-point arithmetic.
 */
package kerf.host.input;
