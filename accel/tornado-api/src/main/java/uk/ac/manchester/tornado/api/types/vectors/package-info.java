/** Vectors in registers. */
package uk.ac.manchester.tornado.api.types.vectors;
