#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void square2x3Output(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *bias, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_8, b_12, b_16, b_219, b_220, b_281, b_282, b_348, b_349, b_413, b_414;
  float f_40, f_227, f_229, f_231, f_233, f_235, f_237, f_239, f_241, f_243, f_245, f_247, f_249, f_251, f_253, f_255, f_257, f_265, f_266, f_267, f_268, f_269, f_270, f_271, f_272, f_273, f_274, f_275, f_276, f_277, f_278, f_279, f_280, f_289, f_291, f_293, f_295, f_297, f_299, f_301, f_303, f_305, f_307, f_309, f_311, f_313, f_315, f_317, f_319, f_328, f_329, f_330, f_331, f_332, f_333, f_334, f_335, f_336, f_337, f_338, f_339, f_340, f_341, f_342, f_343, f_356, f_358, f_360, f_362, f_364, f_366, f_368, f_370, f_372, f_374, f_376, f_378, f_380, f_382, f_384, f_386, f_396, f_397, f_398, f_399, f_400, f_401, f_402, f_403, f_404, f_405, f_406, f_407, f_408, f_409, f_410, f_411, f_421, f_423, f_425, f_427, f_429, f_431, f_433, f_435, f_437, f_439, f_441, f_443, f_445, f_447, f_449, f_451, f_462, f_463, f_464, f_465, f_466, f_467, f_468, f_469, f_470, f_471, f_472, f_473, f_474, f_475, f_476, f_477;
  float16 v16f_102, v16f_109, v16f_116, v16f_123, v16f_130, v16f_137, v16f_144, v16f_151, v16f_158, v16f_165, v16f_172, v16f_179, v16f_186, v16f_193, v16f_200, v16f_207, v16f_214, v16f_215, v16f_216, v16f_217, v16f_218, v16f_221, v16f_222, v16f_223, v16f_224, v16f_225, v16f_264, v16f_283, v16f_284, v16f_285, v16f_286, v16f_287, v16f_327, v16f_344, v16f_345, v16f_346, v16f_347, v16f_350, v16f_351, v16f_352, v16f_353, v16f_354, v16f_395, v16f_415, v16f_416, v16f_417, v16f_418, v16f_419, v16f_461;
  int i_6, i_7, i_10, i_11, i_14, i_15, i_17, i_19, i_21, i_23, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_42, i_43, i_44, i_45, i_46, i_47, i_48, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_84, i_85, i_86, i_87, i_88, i_89, i_90, i_91, i_92, i_93, i_94, i_95, i_96, i_97, i_103, i_104, i_110, i_111, i_117, i_118, i_124, i_125, i_131, i_132, i_138, i_139, i_145, i_146, i_152, i_153, i_159, i_160, i_166, i_167, i_173, i_174, i_180, i_181, i_187, i_188, i_194, i_195, i_201, i_202, i_208, i_209, i_226, i_228, i_230, i_232, i_234, i_236, i_238, i_240, i_242, i_244, i_246, i_248, i_250, i_252, i_254, i_256, i_258, i_259, i_288, i_290, i_292, i_294, i_296, i_298, i_300, i_302, i_304, i_306, i_308, i_310, i_312, i_314, i_316, i_318, i_320, i_321, i_322, i_355, i_357, i_359, i_361, i_363, i_365, i_367, i_369, i_371, i_373, i_375, i_377, i_379, i_381, i_383, i_385, i_387, i_388, i_389, i_390, i_412, i_420, i_422, i_424, i_426, i_428, i_430, i_432, i_434, i_436, i_438, i_440, i_442, i_444, i_446, i_448, i_450, i_452, i_453, i_454, i_455, i_456, i_478;
  long l_98, l_99, l_100, l_105, l_106, l_107, l_112, l_113, l_114, l_119, l_120, l_121, l_126, l_127, l_128, l_133, l_134, l_135, l_140, l_141, l_142, l_147, l_148, l_149, l_154, l_155, l_156, l_161, l_162, l_163, l_168, l_169, l_170, l_175, l_176, l_177, l_182, l_183, l_184, l_189, l_190, l_191, l_196, l_197, l_198, l_203, l_204, l_205, l_210, l_211, l_212, l_260, l_261, l_262, l_323, l_324, l_325, l_391, l_392, l_393, l_457, l_458, l_459;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_9, ul_13, ul_18, ul_20, ul_22, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_101, ul_108, ul_115, ul_122, ul_129, ul_136, ul_143, ul_150, ul_157, ul_164, ul_171, ul_178, ul_185, ul_192, ul_199, ul_206, ul_213, ul_263, ul_326, ul_394, ul_460;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) bias;
  ul_2  =  (ulong) limits;
  ul_3  =  (ulong) out;
  ul_4  =  (ulong) shape;
  ul_5  =  ul_4 + 16L;
  i_6  =  *((__global int *) ul_5);
  i_7  =  get_global_id(0);
  b_8  =  i_7 < i_6;
  if(b_8)
  {
    // BLOCK 1
    ul_9  =  ul_4 + 20L;
    i_10  =  *((__global int *) ul_9);
    i_11  =  get_global_id(1);
    b_12  =  i_11 < i_10;
    if(b_12)
    {
      // BLOCK 2
      ul_13  =  ul_4 + 24L;
      i_14  =  *((__global int *) ul_13);
      i_15  =  get_global_id(2);
      b_16  =  i_15 < i_14;
      if(b_16)
      {
        // BLOCK 3
        i_17  =  *((__global int *) ul_5);
        ul_18  =  ul_4 + 28L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_4 + 32L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_4 + 36L;
        i_23  =  *((__global int *) ul_22);
        i_24  =  *((__global int *) ul_13);
        ul_25  =  ul_4 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_4 + 64L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_4 + 44L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_4 + 68L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_4 + 48L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_4 + 52L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_4 + 56L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_2 + 16L;
        f_40  =  *((__global float *) ul_39);
        ul_41  =  ul_4 + 60L;
        i_42  =  *((__global int *) ul_41);
        i_43  =  i_7 / i_19;
        i_44  =  i_43 * i_19;
        i_45  =  i_7 - i_44;
        i_46  =  i_45 * i_30;
        i_47  =  i_46 - i_32;
        i_48  =  i_26 * i_43;
        i_49  =  i_48 - i_28;
        i_50  =  i_34 * i_15;
        i_51  =  i_49 + i_50;
        i_52  =  i_51 * i_36;
        i_53  =  i_47 + i_52;
        i_54  =  i_53 * i_38;
        i_55  =  i_54 + i_42;
        i_56  =  i_47 + 1;
        i_57  =  i_49 + 1;
        i_58  =  i_17 * i_15;
        i_59  =  i_58 + i_7;
        i_60  =  i_59 * i_21;
        i_61  =  i_24 * i_17;
        i_62  =  i_61 * i_21;
        i_63  =  i_62 << 4;
        i_64  =  i_63 - i_62;
        i_65  =  i_60 + i_64;
        i_66  =  i_62 * 11;
        i_67  =  i_66 + i_60;
        i_68  =  i_62 << 3;
        i_69  =  i_68 - i_62;
        i_70  =  i_69 + i_60;
        i_71  =  i_62 << 1;
        i_72  =  i_71 + i_62;
        i_73  =  i_72 + i_60;
        i_74  =  i_63 - i_71;
        i_75  =  i_74 + i_60;
        i_76  =  i_68 + i_71;
        i_77  =  i_76 + i_60;
        i_78  =  i_62 << 2;
        i_79  =  i_78 + i_71;
        i_80  =  i_79 + i_60;
        i_81  =  i_60 + i_71;
        i_82  =  i_62 * 13;
        i_83  =  i_82 + i_60;
        i_84  =  i_62 + i_68;
        i_85  =  i_84 + i_60;
        i_86  =  i_62 + i_78;
        i_87  =  i_86 + i_60;
        i_88  =  i_62 + i_60;
        i_89  =  i_78 + i_68;
        i_90  =  i_89 + i_60;
        i_91  =  i_60 + i_68;
        i_92  =  i_60 + i_78;
        i_93  =  i_23 * i_11;
        i_94  =  i_93 + i_23;
        i_95  =  min(i_94, i_21);
        // BLOCK 4 MERGES [3 217 ]
        i_96  =  i_93;
        for(;i_96 < i_95;)
        {
          // BLOCK 5
          i_97  =  i_96 << 4;
          l_98  =  (long) i_97;
          l_99  =  l_98 << 2;
          l_100  =  l_99 + 16L;
          ul_101  =  ul_1 + l_100;
          v16f_102  =  vload16(0, (__global float *) ul_101);
          i_103  =  i_60 + i_96;
          i_104  =  i_103 << 4;
          l_105  =  (long) i_104;
          l_106  =  l_105 << 2;
          l_107  =  l_106 + 16L;
          ul_108  =  ul_0 + l_107;
          v16f_109  =  vload16(0, (__global float *) ul_108);
          i_110  =  i_92 + i_96;
          i_111  =  i_110 << 4;
          l_112  =  (long) i_111;
          l_113  =  l_112 << 2;
          l_114  =  l_113 + 16L;
          ul_115  =  ul_0 + l_114;
          v16f_116  =  vload16(0, (__global float *) ul_115);
          i_117  =  i_91 + i_96;
          i_118  =  i_117 << 4;
          l_119  =  (long) i_118;
          l_120  =  l_119 << 2;
          l_121  =  l_120 + 16L;
          ul_122  =  ul_0 + l_121;
          v16f_123  =  vload16(0, (__global float *) ul_122);
          i_124  =  i_90 + i_96;
          i_125  =  i_124 << 4;
          l_126  =  (long) i_125;
          l_127  =  l_126 << 2;
          l_128  =  l_127 + 16L;
          ul_129  =  ul_0 + l_128;
          v16f_130  =  vload16(0, (__global float *) ul_129);
          i_131  =  i_88 + i_96;
          i_132  =  i_131 << 4;
          l_133  =  (long) i_132;
          l_134  =  l_133 << 2;
          l_135  =  l_134 + 16L;
          ul_136  =  ul_0 + l_135;
          v16f_137  =  vload16(0, (__global float *) ul_136);
          i_138  =  i_87 + i_96;
          i_139  =  i_138 << 4;
          l_140  =  (long) i_139;
          l_141  =  l_140 << 2;
          l_142  =  l_141 + 16L;
          ul_143  =  ul_0 + l_142;
          v16f_144  =  vload16(0, (__global float *) ul_143);
          i_145  =  i_85 + i_96;
          i_146  =  i_145 << 4;
          l_147  =  (long) i_146;
          l_148  =  l_147 << 2;
          l_149  =  l_148 + 16L;
          ul_150  =  ul_0 + l_149;
          v16f_151  =  vload16(0, (__global float *) ul_150);
          i_152  =  i_83 + i_96;
          i_153  =  i_152 << 4;
          l_154  =  (long) i_153;
          l_155  =  l_154 << 2;
          l_156  =  l_155 + 16L;
          ul_157  =  ul_0 + l_156;
          v16f_158  =  vload16(0, (__global float *) ul_157);
          i_159  =  i_81 + i_96;
          i_160  =  i_159 << 4;
          l_161  =  (long) i_160;
          l_162  =  l_161 << 2;
          l_163  =  l_162 + 16L;
          ul_164  =  ul_0 + l_163;
          v16f_165  =  vload16(0, (__global float *) ul_164);
          i_166  =  i_80 + i_96;
          i_167  =  i_166 << 4;
          l_168  =  (long) i_167;
          l_169  =  l_168 << 2;
          l_170  =  l_169 + 16L;
          ul_171  =  ul_0 + l_170;
          v16f_172  =  vload16(0, (__global float *) ul_171);
          i_173  =  i_77 + i_96;
          i_174  =  i_173 << 4;
          l_175  =  (long) i_174;
          l_176  =  l_175 << 2;
          l_177  =  l_176 + 16L;
          ul_178  =  ul_0 + l_177;
          v16f_179  =  vload16(0, (__global float *) ul_178);
          i_180  =  i_75 + i_96;
          i_181  =  i_180 << 4;
          l_182  =  (long) i_181;
          l_183  =  l_182 << 2;
          l_184  =  l_183 + 16L;
          ul_185  =  ul_0 + l_184;
          v16f_186  =  vload16(0, (__global float *) ul_185);
          i_187  =  i_73 + i_96;
          i_188  =  i_187 << 4;
          l_189  =  (long) i_188;
          l_190  =  l_189 << 2;
          l_191  =  l_190 + 16L;
          ul_192  =  ul_0 + l_191;
          v16f_193  =  vload16(0, (__global float *) ul_192);
          i_194  =  i_70 + i_96;
          i_195  =  i_194 << 4;
          l_196  =  (long) i_195;
          l_197  =  l_196 << 2;
          l_198  =  l_197 + 16L;
          ul_199  =  ul_0 + l_198;
          v16f_200  =  vload16(0, (__global float *) ul_199);
          i_201  =  i_67 + i_96;
          i_202  =  i_201 << 4;
          l_203  =  (long) i_202;
          l_204  =  l_203 << 2;
          l_205  =  l_204 + 16L;
          ul_206  =  ul_0 + l_205;
          v16f_207  =  vload16(0, (__global float *) ul_206);
          i_208  =  i_65 + i_96;
          i_209  =  i_208 << 4;
          l_210  =  (long) i_209;
          l_211  =  l_210 << 2;
          l_212  =  l_211 + 16L;
          ul_213  =  ul_0 + l_212;
          v16f_214  =  vload16(0, (__global float *) ul_213);
          v16f_215  =  v16f_165 + v16f_172;
          v16f_216  =  v16f_215 + v16f_179;
          v16f_217  =  v16f_137 + v16f_144;
          v16f_218  =  v16f_217 + v16f_151;
          b_219  =  i_49 < i_34;
          if(b_219)
          {
            // BLOCK 6
            b_220  =  i_47 < i_36;
            if(b_220)
            {
              // BLOCK 7
              v16f_221  =  v16f_109 + v16f_116;
              v16f_222  =  v16f_221 + v16f_123;
              v16f_223  =  v16f_222 + v16f_218;
              v16f_224  =  v16f_223 + v16f_216;
              v16f_225  =  v16f_224 + v16f_102;
              i_226  =  isless(v16f_225.s0, f_40);
              if(i_226 == 1)
              {
                // BLOCK 8
                f_227  =  f_40;
              }  // B7
              else
              {
                // BLOCK 9
                f_227  =  v16f_225.s0;
              }  // B7
              // BLOCK 10 MERGES [8 9 ]
              i_228  =  isless(v16f_225.s1, f_40);
              if(i_228 == 1)
              {
                // BLOCK 11
                f_229  =  f_40;
              }  // B10
              else
              {
                // BLOCK 12
                f_229  =  v16f_225.s1;
              }  // B10
              // BLOCK 13 MERGES [11 12 ]
              i_230  =  isless(v16f_225.s2, f_40);
              if(i_230 == 1)
              {
                // BLOCK 14
                f_231  =  f_40;
              }  // B13
              else
              {
                // BLOCK 15
                f_231  =  v16f_225.s2;
              }  // B13
              // BLOCK 16 MERGES [14 15 ]
              i_232  =  isless(v16f_225.s3, f_40);
              if(i_232 == 1)
              {
                // BLOCK 17
                f_233  =  f_40;
              }  // B16
              else
              {
                // BLOCK 18
                f_233  =  v16f_225.s3;
              }  // B16
              // BLOCK 19 MERGES [17 18 ]
              i_234  =  isless(v16f_225.s4, f_40);
              if(i_234 == 1)
              {
                // BLOCK 20
                f_235  =  f_40;
              }  // B19
              else
              {
                // BLOCK 21
                f_235  =  v16f_225.s4;
              }  // B19
              // BLOCK 22 MERGES [20 21 ]
              i_236  =  isless(v16f_225.s5, f_40);
              if(i_236 == 1)
              {
                // BLOCK 23
                f_237  =  f_40;
              }  // B22
              else
              {
                // BLOCK 24
                f_237  =  v16f_225.s5;
              }  // B22
              // BLOCK 25 MERGES [23 24 ]
              i_238  =  isless(v16f_225.s6, f_40);
              if(i_238 == 1)
              {
                // BLOCK 26
                f_239  =  f_40;
              }  // B25
              else
              {
                // BLOCK 27
                f_239  =  v16f_225.s6;
              }  // B25
              // BLOCK 28 MERGES [26 27 ]
              i_240  =  isless(v16f_225.s7, f_40);
              if(i_240 == 1)
              {
                // BLOCK 29
                f_241  =  f_40;
              }  // B28
              else
              {
                // BLOCK 30
                f_241  =  v16f_225.s7;
              }  // B28
              // BLOCK 31 MERGES [29 30 ]
              i_242  =  isless(v16f_225.s8, f_40);
              if(i_242 == 1)
              {
                // BLOCK 32
                f_243  =  f_40;
              }  // B31
              else
              {
                // BLOCK 33
                f_243  =  v16f_225.s8;
              }  // B31
              // BLOCK 34 MERGES [32 33 ]
              i_244  =  isless(v16f_225.s9, f_40);
              if(i_244 == 1)
              {
                // BLOCK 35
                f_245  =  f_40;
              }  // B34
              else
              {
                // BLOCK 36
                f_245  =  v16f_225.s9;
              }  // B34
              // BLOCK 37 MERGES [35 36 ]
              i_246  =  isless(v16f_225.sA, f_40);
              if(i_246 == 1)
              {
                // BLOCK 38
                f_247  =  f_40;
              }  // B37
              else
              {
                // BLOCK 39
                f_247  =  v16f_225.sA;
              }  // B37
              // BLOCK 40 MERGES [38 39 ]
              i_248  =  isless(v16f_225.sB, f_40);
              if(i_248 == 1)
              {
                // BLOCK 41
                f_249  =  f_40;
              }  // B40
              else
              {
                // BLOCK 42
                f_249  =  v16f_225.sB;
              }  // B40
              // BLOCK 43 MERGES [41 42 ]
              i_250  =  isless(v16f_225.sC, f_40);
              if(i_250 == 1)
              {
                // BLOCK 44
                f_251  =  f_40;
              }  // B43
              else
              {
                // BLOCK 45
                f_251  =  v16f_225.sC;
              }  // B43
              // BLOCK 46 MERGES [44 45 ]
              i_252  =  isless(v16f_225.sD, f_40);
              if(i_252 == 1)
              {
                // BLOCK 47
                f_253  =  f_40;
              }  // B46
              else
              {
                // BLOCK 48
                f_253  =  v16f_225.sD;
              }  // B46
              // BLOCK 49 MERGES [47 48 ]
              i_254  =  isless(v16f_225.sE, f_40);
              if(i_254 == 1)
              {
                // BLOCK 50
                f_255  =  f_40;
              }  // B49
              else
              {
                // BLOCK 51
                f_255  =  v16f_225.sE;
              }  // B49
              // BLOCK 52 MERGES [50 51 ]
              i_256  =  isless(v16f_225.sF, f_40);
              if(i_256 == 1)
              {
                // BLOCK 53
                f_257  =  f_40;
              }  // B52
              else
              {
                // BLOCK 54
                f_257  =  v16f_225.sF;
              }  // B52
              // BLOCK 55 MERGES [53 54 ]
              i_258  =  i_55 + i_96;
              i_259  =  i_258 << 4;
              l_260  =  (long) i_259;
              l_261  =  l_260 << 2;
              l_262  =  l_261 + 16L;
              ul_263  =  ul_3 + l_262;
              f_265  =  f_227;
              f_266  =  f_229;
              f_267  =  f_231;
              f_268  =  f_233;
              f_269  =  f_235;
              f_270  =  f_237;
              f_271  =  f_239;
              f_272  =  f_241;
              f_273  =  f_243;
              f_274  =  f_245;
              f_275  =  f_247;
              f_276  =  f_249;
              f_277  =  f_251;
              f_278  =  f_253;
              f_279  =  f_255;
              f_280  =  f_257;
              v16f_264  =  (float16)(f_265, f_266, f_267, f_268, f_269, f_270, f_271, f_272, f_273, f_274, f_275, f_276, f_277, f_278, f_279, f_280);
              vstore16(v16f_264, 0, (__global float *) ul_263);
            }  // B6
            else
            {
              // BLOCK 56
            }  // B6
          }  // B5
          else
          {
            // BLOCK 57
          }  // B5
          // BLOCK 58 MERGES [57 56 55 ]
          b_281  =  i_49 < i_34;
          if(b_281)
          {
            // BLOCK 59
            b_282  =  i_56 < i_36;
            if(b_282)
            {
              // BLOCK 60
              v16f_283  =  v16f_193 + v16f_200;
              v16f_284  =  v16f_283 + v16f_207;
              v16f_285  =  v16f_218 + v16f_284;
              v16f_286  =  v16f_285 - v16f_216;
              v16f_287  =  v16f_286 + v16f_102;
              i_288  =  isless(v16f_287.s0, f_40);
              if(i_288 == 1)
              {
                // BLOCK 61
                f_289  =  f_40;
              }  // B60
              else
              {
                // BLOCK 62
                f_289  =  v16f_287.s0;
              }  // B60
              // BLOCK 63 MERGES [61 62 ]
              i_290  =  isless(v16f_287.s1, f_40);
              if(i_290 == 1)
              {
                // BLOCK 64
                f_291  =  f_40;
              }  // B63
              else
              {
                // BLOCK 65
                f_291  =  v16f_287.s1;
              }  // B63
              // BLOCK 66 MERGES [64 65 ]
              i_292  =  isless(v16f_287.s2, f_40);
              if(i_292 == 1)
              {
                // BLOCK 67
                f_293  =  f_40;
              }  // B66
              else
              {
                // BLOCK 68
                f_293  =  v16f_287.s2;
              }  // B66
              // BLOCK 69 MERGES [67 68 ]
              i_294  =  isless(v16f_287.s3, f_40);
              if(i_294 == 1)
              {
                // BLOCK 70
                f_295  =  f_40;
              }  // B69
              else
              {
                // BLOCK 71
                f_295  =  v16f_287.s3;
              }  // B69
              // BLOCK 72 MERGES [70 71 ]
              i_296  =  isless(v16f_287.s4, f_40);
              if(i_296 == 1)
              {
                // BLOCK 73
                f_297  =  f_40;
              }  // B72
              else
              {
                // BLOCK 74
                f_297  =  v16f_287.s4;
              }  // B72
              // BLOCK 75 MERGES [73 74 ]
              i_298  =  isless(v16f_287.s5, f_40);
              if(i_298 == 1)
              {
                // BLOCK 76
                f_299  =  f_40;
              }  // B75
              else
              {
                // BLOCK 77
                f_299  =  v16f_287.s5;
              }  // B75
              // BLOCK 78 MERGES [76 77 ]
              i_300  =  isless(v16f_287.s6, f_40);
              if(i_300 == 1)
              {
                // BLOCK 79
                f_301  =  f_40;
              }  // B78
              else
              {
                // BLOCK 80
                f_301  =  v16f_287.s6;
              }  // B78
              // BLOCK 81 MERGES [79 80 ]
              i_302  =  isless(v16f_287.s7, f_40);
              if(i_302 == 1)
              {
                // BLOCK 82
                f_303  =  f_40;
              }  // B81
              else
              {
                // BLOCK 83
                f_303  =  v16f_287.s7;
              }  // B81
              // BLOCK 84 MERGES [82 83 ]
              i_304  =  isless(v16f_287.s8, f_40);
              if(i_304 == 1)
              {
                // BLOCK 85
                f_305  =  f_40;
              }  // B84
              else
              {
                // BLOCK 86
                f_305  =  v16f_287.s8;
              }  // B84
              // BLOCK 87 MERGES [85 86 ]
              i_306  =  isless(v16f_287.s9, f_40);
              if(i_306 == 1)
              {
                // BLOCK 88
                f_307  =  f_40;
              }  // B87
              else
              {
                // BLOCK 89
                f_307  =  v16f_287.s9;
              }  // B87
              // BLOCK 90 MERGES [88 89 ]
              i_308  =  isless(v16f_287.sA, f_40);
              if(i_308 == 1)
              {
                // BLOCK 91
                f_309  =  f_40;
              }  // B90
              else
              {
                // BLOCK 92
                f_309  =  v16f_287.sA;
              }  // B90
              // BLOCK 93 MERGES [91 92 ]
              i_310  =  isless(v16f_287.sB, f_40);
              if(i_310 == 1)
              {
                // BLOCK 94
                f_311  =  f_40;
              }  // B93
              else
              {
                // BLOCK 95
                f_311  =  v16f_287.sB;
              }  // B93
              // BLOCK 96 MERGES [94 95 ]
              i_312  =  isless(v16f_287.sC, f_40);
              if(i_312 == 1)
              {
                // BLOCK 97
                f_313  =  f_40;
              }  // B96
              else
              {
                // BLOCK 98
                f_313  =  v16f_287.sC;
              }  // B96
              // BLOCK 99 MERGES [97 98 ]
              i_314  =  isless(v16f_287.sD, f_40);
              if(i_314 == 1)
              {
                // BLOCK 100
                f_315  =  f_40;
              }  // B99
              else
              {
                // BLOCK 101
                f_315  =  v16f_287.sD;
              }  // B99
              // BLOCK 102 MERGES [100 101 ]
              i_316  =  isless(v16f_287.sE, f_40);
              if(i_316 == 1)
              {
                // BLOCK 103
                f_317  =  f_40;
              }  // B102
              else
              {
                // BLOCK 104
                f_317  =  v16f_287.sE;
              }  // B102
              // BLOCK 105 MERGES [103 104 ]
              i_318  =  isless(v16f_287.sF, f_40);
              if(i_318 == 1)
              {
                // BLOCK 106
                f_319  =  f_40;
              }  // B105
              else
              {
                // BLOCK 107
                f_319  =  v16f_287.sF;
              }  // B105
              // BLOCK 108 MERGES [106 107 ]
              i_320  =  i_55 + i_38;
              i_321  =  i_320 + i_96;
              i_322  =  i_321 << 4;
              l_323  =  (long) i_322;
              l_324  =  l_323 << 2;
              l_325  =  l_324 + 16L;
              ul_326  =  ul_3 + l_325;
              f_328  =  f_289;
              f_329  =  f_291;
              f_330  =  f_293;
              f_331  =  f_295;
              f_332  =  f_297;
              f_333  =  f_299;
              f_334  =  f_301;
              f_335  =  f_303;
              f_336  =  f_305;
              f_337  =  f_307;
              f_338  =  f_309;
              f_339  =  f_311;
              f_340  =  f_313;
              f_341  =  f_315;
              f_342  =  f_317;
              f_343  =  f_319;
              v16f_327  =  (float16)(f_328, f_329, f_330, f_331, f_332, f_333, f_334, f_335, f_336, f_337, f_338, f_339, f_340, f_341, f_342, f_343);
              vstore16(v16f_327, 0, (__global float *) ul_326);
            }  // B59
            else
            {
              // BLOCK 109
            }  // B59
          }  // B58
          else
          {
            // BLOCK 110
          }  // B58
          // BLOCK 111 MERGES [110 109 108 ]
          v16f_344  =  v16f_172 + v16f_186;
          v16f_345  =  v16f_344 - v16f_179;
          v16f_346  =  v16f_144 + v16f_158;
          v16f_347  =  v16f_346 - v16f_151;
          b_348  =  i_57 < i_34;
          if(b_348)
          {
            // BLOCK 112
            b_349  =  i_47 < i_36;
            if(b_349)
            {
              // BLOCK 113
              v16f_350  =  v16f_116 + v16f_130;
              v16f_351  =  v16f_350 - v16f_123;
              v16f_352  =  v16f_351 + v16f_347;
              v16f_353  =  v16f_352 + v16f_345;
              v16f_354  =  v16f_353 + v16f_102;
              i_355  =  isless(v16f_354.s0, f_40);
              if(i_355 == 1)
              {
                // BLOCK 114
                f_356  =  f_40;
              }  // B113
              else
              {
                // BLOCK 115
                f_356  =  v16f_354.s0;
              }  // B113
              // BLOCK 116 MERGES [114 115 ]
              i_357  =  isless(v16f_354.s1, f_40);
              if(i_357 == 1)
              {
                // BLOCK 117
                f_358  =  f_40;
              }  // B116
              else
              {
                // BLOCK 118
                f_358  =  v16f_354.s1;
              }  // B116
              // BLOCK 119 MERGES [117 118 ]
              i_359  =  isless(v16f_354.s2, f_40);
              if(i_359 == 1)
              {
                // BLOCK 120
                f_360  =  f_40;
              }  // B119
              else
              {
                // BLOCK 121
                f_360  =  v16f_354.s2;
              }  // B119
              // BLOCK 122 MERGES [120 121 ]
              i_361  =  isless(v16f_354.s3, f_40);
              if(i_361 == 1)
              {
                // BLOCK 123
                f_362  =  f_40;
              }  // B122
              else
              {
                // BLOCK 124
                f_362  =  v16f_354.s3;
              }  // B122
              // BLOCK 125 MERGES [123 124 ]
              i_363  =  isless(v16f_354.s4, f_40);
              if(i_363 == 1)
              {
                // BLOCK 126
                f_364  =  f_40;
              }  // B125
              else
              {
                // BLOCK 127
                f_364  =  v16f_354.s4;
              }  // B125
              // BLOCK 128 MERGES [126 127 ]
              i_365  =  isless(v16f_354.s5, f_40);
              if(i_365 == 1)
              {
                // BLOCK 129
                f_366  =  f_40;
              }  // B128
              else
              {
                // BLOCK 130
                f_366  =  v16f_354.s5;
              }  // B128
              // BLOCK 131 MERGES [129 130 ]
              i_367  =  isless(v16f_354.s6, f_40);
              if(i_367 == 1)
              {
                // BLOCK 132
                f_368  =  f_40;
              }  // B131
              else
              {
                // BLOCK 133
                f_368  =  v16f_354.s6;
              }  // B131
              // BLOCK 134 MERGES [132 133 ]
              i_369  =  isless(v16f_354.s7, f_40);
              if(i_369 == 1)
              {
                // BLOCK 135
                f_370  =  f_40;
              }  // B134
              else
              {
                // BLOCK 136
                f_370  =  v16f_354.s7;
              }  // B134
              // BLOCK 137 MERGES [135 136 ]
              i_371  =  isless(v16f_354.s8, f_40);
              if(i_371 == 1)
              {
                // BLOCK 138
                f_372  =  f_40;
              }  // B137
              else
              {
                // BLOCK 139
                f_372  =  v16f_354.s8;
              }  // B137
              // BLOCK 140 MERGES [138 139 ]
              i_373  =  isless(v16f_354.s9, f_40);
              if(i_373 == 1)
              {
                // BLOCK 141
                f_374  =  f_40;
              }  // B140
              else
              {
                // BLOCK 142
                f_374  =  v16f_354.s9;
              }  // B140
              // BLOCK 143 MERGES [141 142 ]
              i_375  =  isless(v16f_354.sA, f_40);
              if(i_375 == 1)
              {
                // BLOCK 144
                f_376  =  f_40;
              }  // B143
              else
              {
                // BLOCK 145
                f_376  =  v16f_354.sA;
              }  // B143
              // BLOCK 146 MERGES [144 145 ]
              i_377  =  isless(v16f_354.sB, f_40);
              if(i_377 == 1)
              {
                // BLOCK 147
                f_378  =  f_40;
              }  // B146
              else
              {
                // BLOCK 148
                f_378  =  v16f_354.sB;
              }  // B146
              // BLOCK 149 MERGES [147 148 ]
              i_379  =  isless(v16f_354.sC, f_40);
              if(i_379 == 1)
              {
                // BLOCK 150
                f_380  =  f_40;
              }  // B149
              else
              {
                // BLOCK 151
                f_380  =  v16f_354.sC;
              }  // B149
              // BLOCK 152 MERGES [150 151 ]
              i_381  =  isless(v16f_354.sD, f_40);
              if(i_381 == 1)
              {
                // BLOCK 153
                f_382  =  f_40;
              }  // B152
              else
              {
                // BLOCK 154
                f_382  =  v16f_354.sD;
              }  // B152
              // BLOCK 155 MERGES [153 154 ]
              i_383  =  isless(v16f_354.sE, f_40);
              if(i_383 == 1)
              {
                // BLOCK 156
                f_384  =  f_40;
              }  // B155
              else
              {
                // BLOCK 157
                f_384  =  v16f_354.sE;
              }  // B155
              // BLOCK 158 MERGES [156 157 ]
              i_385  =  isless(v16f_354.sF, f_40);
              if(i_385 == 1)
              {
                // BLOCK 159
                f_386  =  f_40;
              }  // B158
              else
              {
                // BLOCK 160
                f_386  =  v16f_354.sF;
              }  // B158
              // BLOCK 161 MERGES [159 160 ]
              i_387  =  i_36 * i_38;
              i_388  =  i_387 + i_55;
              i_389  =  i_388 + i_96;
              i_390  =  i_389 << 4;
              l_391  =  (long) i_390;
              l_392  =  l_391 << 2;
              l_393  =  l_392 + 16L;
              ul_394  =  ul_3 + l_393;
              f_396  =  f_356;
              f_397  =  f_358;
              f_398  =  f_360;
              f_399  =  f_362;
              f_400  =  f_364;
              f_401  =  f_366;
              f_402  =  f_368;
              f_403  =  f_370;
              f_404  =  f_372;
              f_405  =  f_374;
              f_406  =  f_376;
              f_407  =  f_378;
              f_408  =  f_380;
              f_409  =  f_382;
              f_410  =  f_384;
              f_411  =  f_386;
              v16f_395  =  (float16)(f_396, f_397, f_398, f_399, f_400, f_401, f_402, f_403, f_404, f_405, f_406, f_407, f_408, f_409, f_410, f_411);
              vstore16(v16f_395, 0, (__global float *) ul_394);
            }  // B112
            else
            {
              // BLOCK 162
            }  // B112
          }  // B111
          else
          {
            // BLOCK 163
          }  // B111
          // BLOCK 164 MERGES [163 162 161 ]
          i_412  =  i_96 + 1;
          b_413  =  i_57 < i_34;
          if(b_413)
          {
            // BLOCK 165
            b_414  =  i_56 < i_36;
            if(b_414)
            {
              // BLOCK 166
              v16f_415  =  v16f_200 + v16f_214;
              v16f_416  =  v16f_415 - v16f_207;
              v16f_417  =  v16f_347 + v16f_416;
              v16f_418  =  v16f_417 - v16f_345;
              v16f_419  =  v16f_418 + v16f_102;
              i_420  =  isless(v16f_419.s0, f_40);
              if(i_420 == 1)
              {
                // BLOCK 167
                f_421  =  f_40;
              }  // B166
              else
              {
                // BLOCK 168
                f_421  =  v16f_419.s0;
              }  // B166
              // BLOCK 169 MERGES [167 168 ]
              i_422  =  isless(v16f_419.s1, f_40);
              if(i_422 == 1)
              {
                // BLOCK 170
                f_423  =  f_40;
              }  // B169
              else
              {
                // BLOCK 171
                f_423  =  v16f_419.s1;
              }  // B169
              // BLOCK 172 MERGES [170 171 ]
              i_424  =  isless(v16f_419.s2, f_40);
              if(i_424 == 1)
              {
                // BLOCK 173
                f_425  =  f_40;
              }  // B172
              else
              {
                // BLOCK 174
                f_425  =  v16f_419.s2;
              }  // B172
              // BLOCK 175 MERGES [173 174 ]
              i_426  =  isless(v16f_419.s3, f_40);
              if(i_426 == 1)
              {
                // BLOCK 176
                f_427  =  f_40;
              }  // B175
              else
              {
                // BLOCK 177
                f_427  =  v16f_419.s3;
              }  // B175
              // BLOCK 178 MERGES [176 177 ]
              i_428  =  isless(v16f_419.s4, f_40);
              if(i_428 == 1)
              {
                // BLOCK 179
                f_429  =  f_40;
              }  // B178
              else
              {
                // BLOCK 180
                f_429  =  v16f_419.s4;
              }  // B178
              // BLOCK 181 MERGES [179 180 ]
              i_430  =  isless(v16f_419.s5, f_40);
              if(i_430 == 1)
              {
                // BLOCK 182
                f_431  =  f_40;
              }  // B181
              else
              {
                // BLOCK 183
                f_431  =  v16f_419.s5;
              }  // B181
              // BLOCK 184 MERGES [182 183 ]
              i_432  =  isless(v16f_419.s6, f_40);
              if(i_432 == 1)
              {
                // BLOCK 185
                f_433  =  f_40;
              }  // B184
              else
              {
                // BLOCK 186
                f_433  =  v16f_419.s6;
              }  // B184
              // BLOCK 187 MERGES [185 186 ]
              i_434  =  isless(v16f_419.s7, f_40);
              if(i_434 == 1)
              {
                // BLOCK 188
                f_435  =  f_40;
              }  // B187
              else
              {
                // BLOCK 189
                f_435  =  v16f_419.s7;
              }  // B187
              // BLOCK 190 MERGES [188 189 ]
              i_436  =  isless(v16f_419.s8, f_40);
              if(i_436 == 1)
              {
                // BLOCK 191
                f_437  =  f_40;
              }  // B190
              else
              {
                // BLOCK 192
                f_437  =  v16f_419.s8;
              }  // B190
              // BLOCK 193 MERGES [191 192 ]
              i_438  =  isless(v16f_419.s9, f_40);
              if(i_438 == 1)
              {
                // BLOCK 194
                f_439  =  f_40;
              }  // B193
              else
              {
                // BLOCK 195
                f_439  =  v16f_419.s9;
              }  // B193
              // BLOCK 196 MERGES [194 195 ]
              i_440  =  isless(v16f_419.sA, f_40);
              if(i_440 == 1)
              {
                // BLOCK 197
                f_441  =  f_40;
              }  // B196
              else
              {
                // BLOCK 198
                f_441  =  v16f_419.sA;
              }  // B196
              // BLOCK 199 MERGES [197 198 ]
              i_442  =  isless(v16f_419.sB, f_40);
              if(i_442 == 1)
              {
                // BLOCK 200
                f_443  =  f_40;
              }  // B199
              else
              {
                // BLOCK 201
                f_443  =  v16f_419.sB;
              }  // B199
              // BLOCK 202 MERGES [200 201 ]
              i_444  =  isless(v16f_419.sC, f_40);
              if(i_444 == 1)
              {
                // BLOCK 203
                f_445  =  f_40;
              }  // B202
              else
              {
                // BLOCK 204
                f_445  =  v16f_419.sC;
              }  // B202
              // BLOCK 205 MERGES [203 204 ]
              i_446  =  isless(v16f_419.sD, f_40);
              if(i_446 == 1)
              {
                // BLOCK 206
                f_447  =  f_40;
              }  // B205
              else
              {
                // BLOCK 207
                f_447  =  v16f_419.sD;
              }  // B205
              // BLOCK 208 MERGES [206 207 ]
              i_448  =  isless(v16f_419.sE, f_40);
              if(i_448 == 1)
              {
                // BLOCK 209
                f_449  =  f_40;
              }  // B208
              else
              {
                // BLOCK 210
                f_449  =  v16f_419.sE;
              }  // B208
              // BLOCK 211 MERGES [209 210 ]
              i_450  =  isless(v16f_419.sF, f_40);
              if(i_450 == 1)
              {
                // BLOCK 212
                f_451  =  f_40;
              }  // B211
              else
              {
                // BLOCK 213
                f_451  =  v16f_419.sF;
              }  // B211
              // BLOCK 214 MERGES [212 213 ]
              i_452  =  i_36 + 1;
              i_453  =  i_452 * i_38;
              i_454  =  i_453 + i_55;
              i_455  =  i_454 + i_96;
              i_456  =  i_455 << 4;
              l_457  =  (long) i_456;
              l_458  =  l_457 << 2;
              l_459  =  l_458 + 16L;
              ul_460  =  ul_3 + l_459;
              f_462  =  f_421;
              f_463  =  f_423;
              f_464  =  f_425;
              f_465  =  f_427;
              f_466  =  f_429;
              f_467  =  f_431;
              f_468  =  f_433;
              f_469  =  f_435;
              f_470  =  f_437;
              f_471  =  f_439;
              f_472  =  f_441;
              f_473  =  f_443;
              f_474  =  f_445;
              f_475  =  f_447;
              f_476  =  f_449;
              f_477  =  f_451;
              v16f_461  =  (float16)(f_462, f_463, f_464, f_465, f_466, f_467, f_468, f_469, f_470, f_471, f_472, f_473, f_474, f_475, f_476, f_477);
              vstore16(v16f_461, 0, (__global float *) ul_460);
            }  // B165
            else
            {
              // BLOCK 215
            }  // B165
          }  // B164
          else
          {
            // BLOCK 216
          }  // B164
          // BLOCK 217 MERGES [216 214 215 ]
          i_478  =  i_412;
          i_96  =  i_478;
        }  // B4
        // BLOCK 218
      }  // B2
      else
      {
        // BLOCK 219
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 220
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 221
  }  // B0
  // BLOCK 222 MERGES [221 220 219 218 ]
  return;
}  //  kernel
