#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x4(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_259, b_317, b_375, b_434;
  float f_48, f_160, f_166, f_172, f_178, f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187, f_188, f_189, f_190, f_191, f_192, f_193, f_194, f_195, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_207, f_208, f_209, f_210, f_211, f_212, f_213, f_214, f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225, f_226, f_227, f_228, f_229, f_230, f_231, f_232, f_233, f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244, f_245, f_246, f_247, f_248, f_249, f_250, f_251, f_252, f_269, f_271, f_273, f_275, f_277, f_279, f_281, f_283, f_285, f_287, f_289, f_291, f_293, f_295, f_297, f_299, f_301, f_302, f_303, f_304, f_305, f_306, f_307, f_308, f_309, f_310, f_311, f_312, f_313, f_314, f_315, f_316, f_327, f_329, f_331, f_333, f_335, f_337, f_339, f_341, f_343, f_345, f_347, f_349, f_351, f_353, f_355, f_357, f_359, f_360, f_361, f_362, f_363, f_364, f_365, f_366, f_367, f_368, f_369, f_370, f_371, f_372, f_373, f_374, f_385, f_387, f_389, f_391, f_393, f_395, f_397, f_399, f_401, f_403, f_405, f_407, f_409, f_411, f_413, f_415, f_417, f_418, f_419, f_420, f_421, f_422, f_423, f_424, f_425, f_426, f_427, f_428, f_429, f_430, f_431, f_432, f_444, f_446, f_448, f_450, f_452, f_454, f_456, f_458, f_460, f_462, f_464, f_466, f_468, f_470, f_472, f_474, f_476, f_477, f_478, f_479, f_480, f_481, f_482, f_483, f_484, f_485, f_486, f_487, f_488, f_489, f_490, f_491;
  float16 v16f_46, v16f_79, v16f_80, v16f_81, v16f_82, v16f_143, v16f_144, v16f_145, v16f_146, v16f_154, v16f_179, v16f_196, v16f_197, v16f_198, v16f_215, v16f_216, v16f_217, v16f_234, v16f_235, v16f_236, v16f_253, v16f_254, v16f_300, v16f_358, v16f_416, v16f_475;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_41, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_67, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_83, i_84, i_85, i_90, i_91, i_96, i_97, i_102, i_103, i_108, i_109, i_110, i_111, i_112, i_113, i_114, i_115, i_116, i_117, i_118, i_119, i_120, i_121, i_122, i_123, i_124, i_125, i_126, i_127, i_128, i_129, i_130, i_131, i_132, i_133, i_134, i_135, i_136, i_137, i_138, i_139, i_140, i_141, i_142, i_147, i_148, i_149, i_155, i_161, i_167, i_173, i_255, i_256, i_257, i_258, i_260, i_261, i_262, i_267, i_268, i_270, i_272, i_274, i_276, i_278, i_280, i_282, i_284, i_286, i_288, i_290, i_292, i_294, i_296, i_298, i_318, i_319, i_320, i_325, i_326, i_328, i_330, i_332, i_334, i_336, i_338, i_340, i_342, i_344, i_346, i_348, i_350, i_352, i_354, i_356, i_376, i_377, i_378, i_383, i_384, i_386, i_388, i_390, i_392, i_394, i_396, i_398, i_400, i_402, i_404, i_406, i_408, i_410, i_412, i_414, i_433, i_435, i_436, i_437, i_442, i_443, i_445, i_447, i_449, i_451, i_453, i_455, i_457, i_459, i_461, i_463, i_465, i_467, i_469, i_471, i_473, i_492;
  long l_42, l_43, l_44, l_86, l_87, l_88, l_92, l_93, l_94, l_98, l_99, l_100, l_104, l_105, l_106, l_150, l_151, l_152, l_156, l_157, l_158, l_162, l_163, l_164, l_168, l_169, l_170, l_174, l_175, l_176, l_263, l_264, l_265, l_321, l_322, l_323, l_379, l_380, l_381, l_438, l_439, l_440;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_45, ul_47, ul_49, ul_66, ul_89, ul_95, ul_101, ul_107, ul_153, ul_159, ul_165, ul_171, ul_177, ul_266, ul_324, ul_382, ul_441;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) table;
  ul_5  =  (ulong) out;
  ul_6  =  (ulong) shape;
  ul_7  =  ul_6 + 16L;
  i_8  =  *((__global int *) ul_7);
  i_9  =  get_global_id(0);
  b_10  =  i_9 < i_8;
  if(b_10)
  {
    // BLOCK 1
    ul_11  =  ul_6 + 20L;
    i_12  =  *((__global int *) ul_11);
    i_13  =  get_global_id(1);
    b_14  =  i_13 < i_12;
    if(b_14)
    {
      // BLOCK 2
      ul_15  =  ul_6 + 24L;
      i_16  =  *((__global int *) ul_15);
      i_17  =  get_global_id(2);
      b_18  =  i_17 < i_16;
      if(b_18)
      {
        // BLOCK 3
        ul_19  =  ul_6 + 28L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_6 + 32L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_6 + 36L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_6 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_6 + 52L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_6 + 56L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_6 + 72L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_6 + 44L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_6 + 48L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_6 + 60L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_6 + 64L;
        i_40  =  *((__global int *) ul_39);
        i_41  =  i_13 << 4;
        l_42  =  (long) i_41;
        l_43  =  l_42 << 2;
        l_44  =  l_43 + 16L;
        ul_45  =  ul_2 + l_44;
        v16f_46  =  vload16(0, (__global float *) ul_45);
        ul_47  =  ul_3 + 16L;
        f_48  =  *((__global float *) ul_47);
        ul_49  =  ul_6 + 76L;
        i_50  =  *((__global int *) ul_49);
        i_51  =  i_50 << 2;
        i_52  =  i_51 * i_9;
        i_53  =  i_52 + i_51;
        i_54  =  min(i_53, i_20);
        i_55  =  i_40 * i_17;
        i_56  =  i_55 + i_38;
        i_57  =  i_56 + i_13;
        i_58  =  i_36 * i_17;
        i_59  =  i_58 + i_34;
        i_60  =  i_13 / i_32;
        i_61  =  i_24 * i_60;
        i_62  =  i_59 + i_61;
        i_63  =  i_22 * i_13;
        i_64  =  i_63 * i_24;
        i_65  =  i_20 + -1;
        ul_66  =  ul_6 + 68L;
        // BLOCK 4 MERGES [3 223 ]
        i_67  =  i_52;
        for(;i_67 < i_54;)
        {
          // BLOCK 5
          i_68  =  *((__global int *) ul_66);
          i_69  =  i_68 * i_17;
          i_70  =  i_69 + i_64;
          i_71  =  i_67 + 3;
          i_72  =  min(i_71, i_65);
          i_73  =  i_67 + 2;
          i_74  =  min(i_73, i_65);
          i_75  =  i_67 + 1;
          i_76  =  min(i_75, i_65);
          i_77  =  min(i_67, i_65);
          // BLOCK 6 MERGES [5 10 ]
          i_78  =  i_70;
          v16f_79  =  v16f_46;
          v16f_80  =  v16f_46;
          v16f_81  =  v16f_46;
          v16f_82  =  v16f_46;
          i_83  =  0;
          i_84  =  0;
          for(;i_84 < i_22;)
          {
            // BLOCK 7
            i_85  =  i_77 + i_83;
            l_86  =  (long) i_85;
            l_87  =  l_86 + 4L;
            l_88  =  l_87 << 2;
            ul_89  =  ul_4 + l_88;
            i_90  =  *((__global int *) ul_89);
            i_91  =  i_76 + i_83;
            l_92  =  (long) i_91;
            l_93  =  l_92 + 4L;
            l_94  =  l_93 << 2;
            ul_95  =  ul_4 + l_94;
            i_96  =  *((__global int *) ul_95);
            i_97  =  i_74 + i_83;
            l_98  =  (long) i_97;
            l_99  =  l_98 + 4L;
            l_100  =  l_99 << 2;
            ul_101  =  ul_4 + l_100;
            i_102  =  *((__global int *) ul_101);
            i_103  =  i_72 + i_83;
            l_104  =  (long) i_103;
            l_105  =  l_104 + 4L;
            l_106  =  l_105 << 2;
            ul_107  =  ul_4 + l_106;
            i_108  =  *((__global int *) ul_107);
            i_109  =  i_26 * i_108;
            i_110  =  i_62 + i_109;
            i_111  =  i_108 >> 31;
            i_112  =  ~i_111;
            i_113  =  i_110 & i_112;
            i_114  =  i_111 & i_28;
            i_115  =  i_113 + i_114;
            i_116  =  i_102 * i_26;
            i_117  =  i_116 + i_62;
            i_118  =  i_102 >> 31;
            i_119  =  ~i_118;
            i_120  =  i_117 & i_119;
            i_121  =  i_118 & i_28;
            i_122  =  i_120 + i_121;
            i_123  =  i_96 * i_26;
            i_124  =  i_123 + i_62;
            i_125  =  i_96 >> 31;
            i_126  =  ~i_125;
            i_127  =  i_124 & i_126;
            i_128  =  i_125 & i_28;
            i_129  =  i_127 + i_128;
            i_130  =  i_90 * i_26;
            i_131  =  i_130 + i_62;
            i_132  =  i_90 >> 31;
            i_133  =  ~i_132;
            i_134  =  i_131 & i_133;
            i_135  =  i_132 & i_28;
            i_136  =  i_134 + i_135;
            i_137  =  i_136 >> 31;
            i_138  =  i_129 + i_137;
            i_139  =  i_138 >> 31;
            i_140  =  i_122 + i_139;
            i_141  =  i_140 >> 31;
            i_142  =  i_115 + i_141;
            // BLOCK 8 MERGES [7 9 ]
            v16f_143  =  v16f_79;
            v16f_144  =  v16f_80;
            v16f_145  =  v16f_81;
            v16f_146  =  v16f_82;
            i_147  =  0;
            for(;i_147 < i_24;)
            {
              // BLOCK 9
              i_148  =  i_78 + i_147;
              i_149  =  i_148 << 4;
              l_150  =  (long) i_149;
              l_151  =  l_150 << 2;
              l_152  =  l_151 + 16L;
              ul_153  =  ul_1 + l_152;
              v16f_154  =  vload16(0, (__global float *) ul_153);
              i_155  =  i_136 + i_147;
              l_156  =  (long) i_155;
              l_157  =  l_156 + 4L;
              l_158  =  l_157 << 2;
              ul_159  =  ul_0 + l_158;
              f_160  =  *((__global float *) ul_159);
              i_161  =  i_138 + i_147;
              l_162  =  (long) i_161;
              l_163  =  l_162 + 4L;
              l_164  =  l_163 << 2;
              ul_165  =  ul_0 + l_164;
              f_166  =  *((__global float *) ul_165);
              i_167  =  i_140 + i_147;
              l_168  =  (long) i_167;
              l_169  =  l_168 + 4L;
              l_170  =  l_169 << 2;
              ul_171  =  ul_0 + l_170;
              f_172  =  *((__global float *) ul_171);
              i_173  =  i_142 + i_147;
              l_174  =  (long) i_173;
              l_175  =  l_174 + 4L;
              l_176  =  l_175 << 2;
              ul_177  =  ul_0 + l_176;
              f_178  =  *((__global float *) ul_177);
              f_180  =  f_178;
              f_181  =  f_178;
              f_182  =  f_178;
              f_183  =  f_178;
              f_184  =  f_178;
              f_185  =  f_178;
              f_186  =  f_178;
              f_187  =  f_178;
              f_188  =  f_178;
              f_189  =  f_178;
              f_190  =  f_178;
              f_191  =  f_178;
              f_192  =  f_178;
              f_193  =  f_178;
              f_194  =  f_178;
              f_195  =  f_178;
              v16f_179  =  (float16)(f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187, f_188, f_189, f_190, f_191, f_192, f_193, f_194, f_195);
              v16f_196  =  v16f_179 * v16f_154;
              v16f_197  =  v16f_146 + v16f_196;
              f_199  =  f_172;
              f_200  =  f_172;
              f_201  =  f_172;
              f_202  =  f_172;
              f_203  =  f_172;
              f_204  =  f_172;
              f_205  =  f_172;
              f_206  =  f_172;
              f_207  =  f_172;
              f_208  =  f_172;
              f_209  =  f_172;
              f_210  =  f_172;
              f_211  =  f_172;
              f_212  =  f_172;
              f_213  =  f_172;
              f_214  =  f_172;
              v16f_198  =  (float16)(f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_207, f_208, f_209, f_210, f_211, f_212, f_213, f_214);
              v16f_215  =  v16f_198 * v16f_154;
              v16f_216  =  v16f_145 + v16f_215;
              f_218  =  f_166;
              f_219  =  f_166;
              f_220  =  f_166;
              f_221  =  f_166;
              f_222  =  f_166;
              f_223  =  f_166;
              f_224  =  f_166;
              f_225  =  f_166;
              f_226  =  f_166;
              f_227  =  f_166;
              f_228  =  f_166;
              f_229  =  f_166;
              f_230  =  f_166;
              f_231  =  f_166;
              f_232  =  f_166;
              f_233  =  f_166;
              v16f_217  =  (float16)(f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225, f_226, f_227, f_228, f_229, f_230, f_231, f_232, f_233);
              v16f_234  =  v16f_217 * v16f_154;
              v16f_235  =  v16f_144 + v16f_234;
              f_237  =  f_160;
              f_238  =  f_160;
              f_239  =  f_160;
              f_240  =  f_160;
              f_241  =  f_160;
              f_242  =  f_160;
              f_243  =  f_160;
              f_244  =  f_160;
              f_245  =  f_160;
              f_246  =  f_160;
              f_247  =  f_160;
              f_248  =  f_160;
              f_249  =  f_160;
              f_250  =  f_160;
              f_251  =  f_160;
              f_252  =  f_160;
              v16f_236  =  (float16)(f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244, f_245, f_246, f_247, f_248, f_249, f_250, f_251, f_252);
              v16f_253  =  v16f_236 * v16f_154;
              v16f_254  =  v16f_143 + v16f_253;
              i_255  =  i_147 + 1;
              v16f_143  =  v16f_254;
              v16f_144  =  v16f_235;
              v16f_145  =  v16f_216;
              v16f_146  =  v16f_197;
              i_147  =  i_255;
            }  // B8
            // BLOCK 10
            i_256  =  i_84 + 1;
            i_257  =  i_83 + i_20;
            i_258  =  i_78 + i_24;
            i_78  =  i_258;
            v16f_79  =  v16f_143;
            v16f_80  =  v16f_144;
            v16f_81  =  v16f_145;
            v16f_82  =  v16f_146;
            i_83  =  i_257;
            i_84  =  i_256;
          }  // B6
          // BLOCK 11
          b_259  =  i_67 < i_20;
          if(b_259)
          {
            // BLOCK 12
            i_260  =  i_30 * i_67;
            i_261  =  i_57 + i_260;
            i_262  =  i_261 << 4;
            l_263  =  (long) i_262;
            l_264  =  l_263 << 2;
            l_265  =  l_264 + 16L;
            ul_266  =  ul_5 + l_265;
            i_267  =  isless(-3.0E38F, f_48);
            if(i_267 == 1)
            {
              // BLOCK 13
              i_268  =  isless(v16f_79.s0, f_48);
              if(i_268 == 1)
              {
                // BLOCK 14
                f_269  =  f_48;
              }  // B13
              else
              {
                // BLOCK 15
                f_269  =  v16f_79.s0;
              }  // B13
              // BLOCK 16 MERGES [14 15 ]
              i_270  =  isless(v16f_79.s1, f_48);
              if(i_270 == 1)
              {
                // BLOCK 17
                f_271  =  f_48;
              }  // B16
              else
              {
                // BLOCK 18
                f_271  =  v16f_79.s1;
              }  // B16
              // BLOCK 19 MERGES [17 18 ]
              i_272  =  isless(v16f_79.s2, f_48);
              if(i_272 == 1)
              {
                // BLOCK 20
                f_273  =  f_48;
              }  // B19
              else
              {
                // BLOCK 21
                f_273  =  v16f_79.s2;
              }  // B19
              // BLOCK 22 MERGES [20 21 ]
              i_274  =  isless(v16f_79.s3, f_48);
              if(i_274 == 1)
              {
                // BLOCK 23
                f_275  =  f_48;
              }  // B22
              else
              {
                // BLOCK 24
                f_275  =  v16f_79.s3;
              }  // B22
              // BLOCK 25 MERGES [23 24 ]
              i_276  =  isless(v16f_79.s4, f_48);
              if(i_276 == 1)
              {
                // BLOCK 26
                f_277  =  f_48;
              }  // B25
              else
              {
                // BLOCK 27
                f_277  =  v16f_79.s4;
              }  // B25
              // BLOCK 28 MERGES [26 27 ]
              i_278  =  isless(v16f_79.s5, f_48);
              if(i_278 == 1)
              {
                // BLOCK 29
                f_279  =  f_48;
              }  // B28
              else
              {
                // BLOCK 30
                f_279  =  v16f_79.s5;
              }  // B28
              // BLOCK 31 MERGES [29 30 ]
              i_280  =  isless(v16f_79.s6, f_48);
              if(i_280 == 1)
              {
                // BLOCK 32
                f_281  =  f_48;
              }  // B31
              else
              {
                // BLOCK 33
                f_281  =  v16f_79.s6;
              }  // B31
              // BLOCK 34 MERGES [32 33 ]
              i_282  =  isless(v16f_79.s7, f_48);
              if(i_282 == 1)
              {
                // BLOCK 35
                f_283  =  f_48;
              }  // B34
              else
              {
                // BLOCK 36
                f_283  =  v16f_79.s7;
              }  // B34
              // BLOCK 37 MERGES [35 36 ]
              i_284  =  isless(v16f_79.s8, f_48);
              if(i_284 == 1)
              {
                // BLOCK 38
                f_285  =  f_48;
              }  // B37
              else
              {
                // BLOCK 39
                f_285  =  v16f_79.s8;
              }  // B37
              // BLOCK 40 MERGES [38 39 ]
              i_286  =  isless(v16f_79.s9, f_48);
              if(i_286 == 1)
              {
                // BLOCK 41
                f_287  =  f_48;
              }  // B40
              else
              {
                // BLOCK 42
                f_287  =  v16f_79.s9;
              }  // B40
              // BLOCK 43 MERGES [41 42 ]
              i_288  =  isless(v16f_79.sA, f_48);
              if(i_288 == 1)
              {
                // BLOCK 44
                f_289  =  f_48;
              }  // B43
              else
              {
                // BLOCK 45
                f_289  =  v16f_79.sA;
              }  // B43
              // BLOCK 46 MERGES [44 45 ]
              i_290  =  isless(v16f_79.sB, f_48);
              if(i_290 == 1)
              {
                // BLOCK 47
                f_291  =  f_48;
              }  // B46
              else
              {
                // BLOCK 48
                f_291  =  v16f_79.sB;
              }  // B46
              // BLOCK 49 MERGES [47 48 ]
              i_292  =  isless(v16f_79.sC, f_48);
              if(i_292 == 1)
              {
                // BLOCK 50
                f_293  =  f_48;
              }  // B49
              else
              {
                // BLOCK 51
                f_293  =  v16f_79.sC;
              }  // B49
              // BLOCK 52 MERGES [50 51 ]
              i_294  =  isless(v16f_79.sD, f_48);
              if(i_294 == 1)
              {
                // BLOCK 53
                f_295  =  f_48;
              }  // B52
              else
              {
                // BLOCK 54
                f_295  =  v16f_79.sD;
              }  // B52
              // BLOCK 55 MERGES [53 54 ]
              i_296  =  isless(v16f_79.sE, f_48);
              if(i_296 == 1)
              {
                // BLOCK 56
                f_297  =  f_48;
              }  // B55
              else
              {
                // BLOCK 57
                f_297  =  v16f_79.sE;
              }  // B55
              // BLOCK 58 MERGES [56 57 ]
              i_298  =  isless(v16f_79.sF, f_48);
              if(i_298 == 1)
              {
                // BLOCK 59
                f_299  =  f_48;
              }  // B58
              else
              {
                // BLOCK 60
                f_299  =  v16f_79.sF;
              }  // B58
              // BLOCK 61 MERGES [59 60 ]
              f_301  =  f_269;
              f_302  =  f_271;
              f_303  =  f_273;
              f_304  =  f_275;
              f_305  =  f_277;
              f_306  =  f_279;
              f_307  =  f_281;
              f_308  =  f_283;
              f_309  =  f_285;
              f_310  =  f_287;
              f_311  =  f_289;
              f_312  =  f_291;
              f_313  =  f_293;
              f_314  =  f_295;
              f_315  =  f_297;
              f_316  =  f_299;
              v16f_300  =  (float16)(f_301, f_302, f_303, f_304, f_305, f_306, f_307, f_308, f_309, f_310, f_311, f_312, f_313, f_314, f_315, f_316);
              vstore16(v16f_300, 0, (__global float *) ul_266);
            }  // B12
            else
            {
              // BLOCK 62
              vstore16(v16f_79, 0, (__global float *) ul_266);
            }  // B12
          }  // B11
          else
          {
            // BLOCK 63
          }  // B11
          // BLOCK 64 MERGES [63 61 62 ]
          b_317  =  i_75 < i_20;
          if(b_317)
          {
            // BLOCK 65
            i_318  =  i_75 * i_30;
            i_319  =  i_318 + i_57;
            i_320  =  i_319 << 4;
            l_321  =  (long) i_320;
            l_322  =  l_321 << 2;
            l_323  =  l_322 + 16L;
            ul_324  =  ul_5 + l_323;
            i_325  =  isless(-3.0E38F, f_48);
            if(i_325 == 1)
            {
              // BLOCK 66
              i_326  =  isless(v16f_80.s0, f_48);
              if(i_326 == 1)
              {
                // BLOCK 67
                f_327  =  f_48;
              }  // B66
              else
              {
                // BLOCK 68
                f_327  =  v16f_80.s0;
              }  // B66
              // BLOCK 69 MERGES [67 68 ]
              i_328  =  isless(v16f_80.s1, f_48);
              if(i_328 == 1)
              {
                // BLOCK 70
                f_329  =  f_48;
              }  // B69
              else
              {
                // BLOCK 71
                f_329  =  v16f_80.s1;
              }  // B69
              // BLOCK 72 MERGES [70 71 ]
              i_330  =  isless(v16f_80.s2, f_48);
              if(i_330 == 1)
              {
                // BLOCK 73
                f_331  =  f_48;
              }  // B72
              else
              {
                // BLOCK 74
                f_331  =  v16f_80.s2;
              }  // B72
              // BLOCK 75 MERGES [73 74 ]
              i_332  =  isless(v16f_80.s3, f_48);
              if(i_332 == 1)
              {
                // BLOCK 76
                f_333  =  f_48;
              }  // B75
              else
              {
                // BLOCK 77
                f_333  =  v16f_80.s3;
              }  // B75
              // BLOCK 78 MERGES [76 77 ]
              i_334  =  isless(v16f_80.s4, f_48);
              if(i_334 == 1)
              {
                // BLOCK 79
                f_335  =  f_48;
              }  // B78
              else
              {
                // BLOCK 80
                f_335  =  v16f_80.s4;
              }  // B78
              // BLOCK 81 MERGES [79 80 ]
              i_336  =  isless(v16f_80.s5, f_48);
              if(i_336 == 1)
              {
                // BLOCK 82
                f_337  =  f_48;
              }  // B81
              else
              {
                // BLOCK 83
                f_337  =  v16f_80.s5;
              }  // B81
              // BLOCK 84 MERGES [82 83 ]
              i_338  =  isless(v16f_80.s6, f_48);
              if(i_338 == 1)
              {
                // BLOCK 85
                f_339  =  f_48;
              }  // B84
              else
              {
                // BLOCK 86
                f_339  =  v16f_80.s6;
              }  // B84
              // BLOCK 87 MERGES [85 86 ]
              i_340  =  isless(v16f_80.s7, f_48);
              if(i_340 == 1)
              {
                // BLOCK 88
                f_341  =  f_48;
              }  // B87
              else
              {
                // BLOCK 89
                f_341  =  v16f_80.s7;
              }  // B87
              // BLOCK 90 MERGES [88 89 ]
              i_342  =  isless(v16f_80.s8, f_48);
              if(i_342 == 1)
              {
                // BLOCK 91
                f_343  =  f_48;
              }  // B90
              else
              {
                // BLOCK 92
                f_343  =  v16f_80.s8;
              }  // B90
              // BLOCK 93 MERGES [91 92 ]
              i_344  =  isless(v16f_80.s9, f_48);
              if(i_344 == 1)
              {
                // BLOCK 94
                f_345  =  f_48;
              }  // B93
              else
              {
                // BLOCK 95
                f_345  =  v16f_80.s9;
              }  // B93
              // BLOCK 96 MERGES [94 95 ]
              i_346  =  isless(v16f_80.sA, f_48);
              if(i_346 == 1)
              {
                // BLOCK 97
                f_347  =  f_48;
              }  // B96
              else
              {
                // BLOCK 98
                f_347  =  v16f_80.sA;
              }  // B96
              // BLOCK 99 MERGES [97 98 ]
              i_348  =  isless(v16f_80.sB, f_48);
              if(i_348 == 1)
              {
                // BLOCK 100
                f_349  =  f_48;
              }  // B99
              else
              {
                // BLOCK 101
                f_349  =  v16f_80.sB;
              }  // B99
              // BLOCK 102 MERGES [100 101 ]
              i_350  =  isless(v16f_80.sC, f_48);
              if(i_350 == 1)
              {
                // BLOCK 103
                f_351  =  f_48;
              }  // B102
              else
              {
                // BLOCK 104
                f_351  =  v16f_80.sC;
              }  // B102
              // BLOCK 105 MERGES [103 104 ]
              i_352  =  isless(v16f_80.sD, f_48);
              if(i_352 == 1)
              {
                // BLOCK 106
                f_353  =  f_48;
              }  // B105
              else
              {
                // BLOCK 107
                f_353  =  v16f_80.sD;
              }  // B105
              // BLOCK 108 MERGES [106 107 ]
              i_354  =  isless(v16f_80.sE, f_48);
              if(i_354 == 1)
              {
                // BLOCK 109
                f_355  =  f_48;
              }  // B108
              else
              {
                // BLOCK 110
                f_355  =  v16f_80.sE;
              }  // B108
              // BLOCK 111 MERGES [109 110 ]
              i_356  =  isless(v16f_80.sF, f_48);
              if(i_356 == 1)
              {
                // BLOCK 112
                f_357  =  f_48;
              }  // B111
              else
              {
                // BLOCK 113
                f_357  =  v16f_80.sF;
              }  // B111
              // BLOCK 114 MERGES [112 113 ]
              f_359  =  f_327;
              f_360  =  f_329;
              f_361  =  f_331;
              f_362  =  f_333;
              f_363  =  f_335;
              f_364  =  f_337;
              f_365  =  f_339;
              f_366  =  f_341;
              f_367  =  f_343;
              f_368  =  f_345;
              f_369  =  f_347;
              f_370  =  f_349;
              f_371  =  f_351;
              f_372  =  f_353;
              f_373  =  f_355;
              f_374  =  f_357;
              v16f_358  =  (float16)(f_359, f_360, f_361, f_362, f_363, f_364, f_365, f_366, f_367, f_368, f_369, f_370, f_371, f_372, f_373, f_374);
              vstore16(v16f_358, 0, (__global float *) ul_324);
            }  // B65
            else
            {
              // BLOCK 115
              vstore16(v16f_80, 0, (__global float *) ul_324);
            }  // B65
          }  // B64
          else
          {
            // BLOCK 116
          }  // B64
          // BLOCK 117 MERGES [116 114 115 ]
          b_375  =  i_73 < i_20;
          if(b_375)
          {
            // BLOCK 118
            i_376  =  i_73 * i_30;
            i_377  =  i_376 + i_57;
            i_378  =  i_377 << 4;
            l_379  =  (long) i_378;
            l_380  =  l_379 << 2;
            l_381  =  l_380 + 16L;
            ul_382  =  ul_5 + l_381;
            i_383  =  isless(-3.0E38F, f_48);
            if(i_383 == 1)
            {
              // BLOCK 119
              i_384  =  isless(v16f_81.s0, f_48);
              if(i_384 == 1)
              {
                // BLOCK 120
                f_385  =  f_48;
              }  // B119
              else
              {
                // BLOCK 121
                f_385  =  v16f_81.s0;
              }  // B119
              // BLOCK 122 MERGES [120 121 ]
              i_386  =  isless(v16f_81.s1, f_48);
              if(i_386 == 1)
              {
                // BLOCK 123
                f_387  =  f_48;
              }  // B122
              else
              {
                // BLOCK 124
                f_387  =  v16f_81.s1;
              }  // B122
              // BLOCK 125 MERGES [123 124 ]
              i_388  =  isless(v16f_81.s2, f_48);
              if(i_388 == 1)
              {
                // BLOCK 126
                f_389  =  f_48;
              }  // B125
              else
              {
                // BLOCK 127
                f_389  =  v16f_81.s2;
              }  // B125
              // BLOCK 128 MERGES [126 127 ]
              i_390  =  isless(v16f_81.s3, f_48);
              if(i_390 == 1)
              {
                // BLOCK 129
                f_391  =  f_48;
              }  // B128
              else
              {
                // BLOCK 130
                f_391  =  v16f_81.s3;
              }  // B128
              // BLOCK 131 MERGES [129 130 ]
              i_392  =  isless(v16f_81.s4, f_48);
              if(i_392 == 1)
              {
                // BLOCK 132
                f_393  =  f_48;
              }  // B131
              else
              {
                // BLOCK 133
                f_393  =  v16f_81.s4;
              }  // B131
              // BLOCK 134 MERGES [132 133 ]
              i_394  =  isless(v16f_81.s5, f_48);
              if(i_394 == 1)
              {
                // BLOCK 135
                f_395  =  f_48;
              }  // B134
              else
              {
                // BLOCK 136
                f_395  =  v16f_81.s5;
              }  // B134
              // BLOCK 137 MERGES [135 136 ]
              i_396  =  isless(v16f_81.s6, f_48);
              if(i_396 == 1)
              {
                // BLOCK 138
                f_397  =  f_48;
              }  // B137
              else
              {
                // BLOCK 139
                f_397  =  v16f_81.s6;
              }  // B137
              // BLOCK 140 MERGES [138 139 ]
              i_398  =  isless(v16f_81.s7, f_48);
              if(i_398 == 1)
              {
                // BLOCK 141
                f_399  =  f_48;
              }  // B140
              else
              {
                // BLOCK 142
                f_399  =  v16f_81.s7;
              }  // B140
              // BLOCK 143 MERGES [141 142 ]
              i_400  =  isless(v16f_81.s8, f_48);
              if(i_400 == 1)
              {
                // BLOCK 144
                f_401  =  f_48;
              }  // B143
              else
              {
                // BLOCK 145
                f_401  =  v16f_81.s8;
              }  // B143
              // BLOCK 146 MERGES [144 145 ]
              i_402  =  isless(v16f_81.s9, f_48);
              if(i_402 == 1)
              {
                // BLOCK 147
                f_403  =  f_48;
              }  // B146
              else
              {
                // BLOCK 148
                f_403  =  v16f_81.s9;
              }  // B146
              // BLOCK 149 MERGES [147 148 ]
              i_404  =  isless(v16f_81.sA, f_48);
              if(i_404 == 1)
              {
                // BLOCK 150
                f_405  =  f_48;
              }  // B149
              else
              {
                // BLOCK 151
                f_405  =  v16f_81.sA;
              }  // B149
              // BLOCK 152 MERGES [150 151 ]
              i_406  =  isless(v16f_81.sB, f_48);
              if(i_406 == 1)
              {
                // BLOCK 153
                f_407  =  f_48;
              }  // B152
              else
              {
                // BLOCK 154
                f_407  =  v16f_81.sB;
              }  // B152
              // BLOCK 155 MERGES [153 154 ]
              i_408  =  isless(v16f_81.sC, f_48);
              if(i_408 == 1)
              {
                // BLOCK 156
                f_409  =  f_48;
              }  // B155
              else
              {
                // BLOCK 157
                f_409  =  v16f_81.sC;
              }  // B155
              // BLOCK 158 MERGES [156 157 ]
              i_410  =  isless(v16f_81.sD, f_48);
              if(i_410 == 1)
              {
                // BLOCK 159
                f_411  =  f_48;
              }  // B158
              else
              {
                // BLOCK 160
                f_411  =  v16f_81.sD;
              }  // B158
              // BLOCK 161 MERGES [159 160 ]
              i_412  =  isless(v16f_81.sE, f_48);
              if(i_412 == 1)
              {
                // BLOCK 162
                f_413  =  f_48;
              }  // B161
              else
              {
                // BLOCK 163
                f_413  =  v16f_81.sE;
              }  // B161
              // BLOCK 164 MERGES [162 163 ]
              i_414  =  isless(v16f_81.sF, f_48);
              if(i_414 == 1)
              {
                // BLOCK 165
                f_415  =  f_48;
              }  // B164
              else
              {
                // BLOCK 166
                f_415  =  v16f_81.sF;
              }  // B164
              // BLOCK 167 MERGES [165 166 ]
              f_417  =  f_385;
              f_418  =  f_387;
              f_419  =  f_389;
              f_420  =  f_391;
              f_421  =  f_393;
              f_422  =  f_395;
              f_423  =  f_397;
              f_424  =  f_399;
              f_425  =  f_401;
              f_426  =  f_403;
              f_427  =  f_405;
              f_428  =  f_407;
              f_429  =  f_409;
              f_430  =  f_411;
              f_431  =  f_413;
              f_432  =  f_415;
              v16f_416  =  (float16)(f_417, f_418, f_419, f_420, f_421, f_422, f_423, f_424, f_425, f_426, f_427, f_428, f_429, f_430, f_431, f_432);
              vstore16(v16f_416, 0, (__global float *) ul_382);
            }  // B118
            else
            {
              // BLOCK 168
              vstore16(v16f_81, 0, (__global float *) ul_382);
            }  // B118
          }  // B117
          else
          {
            // BLOCK 169
          }  // B117
          // BLOCK 170 MERGES [169 167 168 ]
          i_433  =  i_67 + 4;
          b_434  =  i_71 < i_20;
          if(b_434)
          {
            // BLOCK 171
            i_435  =  i_71 * i_30;
            i_436  =  i_435 + i_57;
            i_437  =  i_436 << 4;
            l_438  =  (long) i_437;
            l_439  =  l_438 << 2;
            l_440  =  l_439 + 16L;
            ul_441  =  ul_5 + l_440;
            i_442  =  isless(-3.0E38F, f_48);
            if(i_442 == 1)
            {
              // BLOCK 172
              i_443  =  isless(v16f_82.s0, f_48);
              if(i_443 == 1)
              {
                // BLOCK 173
                f_444  =  f_48;
              }  // B172
              else
              {
                // BLOCK 174
                f_444  =  v16f_82.s0;
              }  // B172
              // BLOCK 175 MERGES [173 174 ]
              i_445  =  isless(v16f_82.s1, f_48);
              if(i_445 == 1)
              {
                // BLOCK 176
                f_446  =  f_48;
              }  // B175
              else
              {
                // BLOCK 177
                f_446  =  v16f_82.s1;
              }  // B175
              // BLOCK 178 MERGES [176 177 ]
              i_447  =  isless(v16f_82.s2, f_48);
              if(i_447 == 1)
              {
                // BLOCK 179
                f_448  =  f_48;
              }  // B178
              else
              {
                // BLOCK 180
                f_448  =  v16f_82.s2;
              }  // B178
              // BLOCK 181 MERGES [179 180 ]
              i_449  =  isless(v16f_82.s3, f_48);
              if(i_449 == 1)
              {
                // BLOCK 182
                f_450  =  f_48;
              }  // B181
              else
              {
                // BLOCK 183
                f_450  =  v16f_82.s3;
              }  // B181
              // BLOCK 184 MERGES [182 183 ]
              i_451  =  isless(v16f_82.s4, f_48);
              if(i_451 == 1)
              {
                // BLOCK 185
                f_452  =  f_48;
              }  // B184
              else
              {
                // BLOCK 186
                f_452  =  v16f_82.s4;
              }  // B184
              // BLOCK 187 MERGES [185 186 ]
              i_453  =  isless(v16f_82.s5, f_48);
              if(i_453 == 1)
              {
                // BLOCK 188
                f_454  =  f_48;
              }  // B187
              else
              {
                // BLOCK 189
                f_454  =  v16f_82.s5;
              }  // B187
              // BLOCK 190 MERGES [188 189 ]
              i_455  =  isless(v16f_82.s6, f_48);
              if(i_455 == 1)
              {
                // BLOCK 191
                f_456  =  f_48;
              }  // B190
              else
              {
                // BLOCK 192
                f_456  =  v16f_82.s6;
              }  // B190
              // BLOCK 193 MERGES [191 192 ]
              i_457  =  isless(v16f_82.s7, f_48);
              if(i_457 == 1)
              {
                // BLOCK 194
                f_458  =  f_48;
              }  // B193
              else
              {
                // BLOCK 195
                f_458  =  v16f_82.s7;
              }  // B193
              // BLOCK 196 MERGES [194 195 ]
              i_459  =  isless(v16f_82.s8, f_48);
              if(i_459 == 1)
              {
                // BLOCK 197
                f_460  =  f_48;
              }  // B196
              else
              {
                // BLOCK 198
                f_460  =  v16f_82.s8;
              }  // B196
              // BLOCK 199 MERGES [197 198 ]
              i_461  =  isless(v16f_82.s9, f_48);
              if(i_461 == 1)
              {
                // BLOCK 200
                f_462  =  f_48;
              }  // B199
              else
              {
                // BLOCK 201
                f_462  =  v16f_82.s9;
              }  // B199
              // BLOCK 202 MERGES [200 201 ]
              i_463  =  isless(v16f_82.sA, f_48);
              if(i_463 == 1)
              {
                // BLOCK 203
                f_464  =  f_48;
              }  // B202
              else
              {
                // BLOCK 204
                f_464  =  v16f_82.sA;
              }  // B202
              // BLOCK 205 MERGES [203 204 ]
              i_465  =  isless(v16f_82.sB, f_48);
              if(i_465 == 1)
              {
                // BLOCK 206
                f_466  =  f_48;
              }  // B205
              else
              {
                // BLOCK 207
                f_466  =  v16f_82.sB;
              }  // B205
              // BLOCK 208 MERGES [206 207 ]
              i_467  =  isless(v16f_82.sC, f_48);
              if(i_467 == 1)
              {
                // BLOCK 209
                f_468  =  f_48;
              }  // B208
              else
              {
                // BLOCK 210
                f_468  =  v16f_82.sC;
              }  // B208
              // BLOCK 211 MERGES [209 210 ]
              i_469  =  isless(v16f_82.sD, f_48);
              if(i_469 == 1)
              {
                // BLOCK 212
                f_470  =  f_48;
              }  // B211
              else
              {
                // BLOCK 213
                f_470  =  v16f_82.sD;
              }  // B211
              // BLOCK 214 MERGES [212 213 ]
              i_471  =  isless(v16f_82.sE, f_48);
              if(i_471 == 1)
              {
                // BLOCK 215
                f_472  =  f_48;
              }  // B214
              else
              {
                // BLOCK 216
                f_472  =  v16f_82.sE;
              }  // B214
              // BLOCK 217 MERGES [215 216 ]
              i_473  =  isless(v16f_82.sF, f_48);
              if(i_473 == 1)
              {
                // BLOCK 218
                f_474  =  f_48;
              }  // B217
              else
              {
                // BLOCK 219
                f_474  =  v16f_82.sF;
              }  // B217
              // BLOCK 220 MERGES [218 219 ]
              f_476  =  f_444;
              f_477  =  f_446;
              f_478  =  f_448;
              f_479  =  f_450;
              f_480  =  f_452;
              f_481  =  f_454;
              f_482  =  f_456;
              f_483  =  f_458;
              f_484  =  f_460;
              f_485  =  f_462;
              f_486  =  f_464;
              f_487  =  f_466;
              f_488  =  f_468;
              f_489  =  f_470;
              f_490  =  f_472;
              f_491  =  f_474;
              v16f_475  =  (float16)(f_476, f_477, f_478, f_479, f_480, f_481, f_482, f_483, f_484, f_485, f_486, f_487, f_488, f_489, f_490, f_491);
              vstore16(v16f_475, 0, (__global float *) ul_441);
            }  // B171
            else
            {
              // BLOCK 221
              vstore16(v16f_82, 0, (__global float *) ul_441);
            }  // B171
          }  // B170
          else
          {
            // BLOCK 222
          }  // B170
          // BLOCK 223 MERGES [222 221 220 ]
          i_492  =  i_433;
          i_67  =  i_492;
        }  // B4
        // BLOCK 224
      }  // B2
      else
      {
        // BLOCK 225
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 226
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 227
  }  // B0
  // BLOCK 228 MERGES [227 226 225 224 ]
  return;
}  //  kernel
