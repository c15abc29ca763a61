/** Arrays in global memory. */
package uk.ac.manchester.tornado.api.types.arrays;
