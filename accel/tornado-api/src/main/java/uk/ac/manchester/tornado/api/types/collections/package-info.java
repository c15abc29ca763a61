/** Arrays in global memory, seen as vectors. */
package uk.ac.manchester.tornado.api.types.collections;
