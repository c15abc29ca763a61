/**
 * The slice of TornadoVM's kernel API that kernels use: its names, signatures and semantics on the
 * JVM, none of its code.
 */
package uk.ac.manchester.tornado.api;
