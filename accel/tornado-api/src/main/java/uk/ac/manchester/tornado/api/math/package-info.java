/** Mathematics that a kernel may call. */
package uk.ac.manchester.tornado.api.math;
