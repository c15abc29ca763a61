/** Annotations of loops and arrays. */
package uk.ac.manchester.tornado.api.annotations;
