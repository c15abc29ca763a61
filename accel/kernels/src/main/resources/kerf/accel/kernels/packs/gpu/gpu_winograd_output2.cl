#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void output2(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *bias, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_8, b_12, b_16, b_177, b_178, b_193, b_194, b_214, b_215, b_231, b_232;
  float f_29, f_35, f_42, f_49, f_56, f_63, f_70, f_78, f_84, f_91, f_98, f_105, f_112, f_119, f_127, f_134, f_139, f_141, f_143, f_150, f_151, f_152, f_153, f_154, f_155, f_156, f_157, f_158, f_160, f_180, f_185, f_186, f_187, f_188, f_189, f_191, f_196, f_202, f_203, f_204, f_205, f_206, f_207, f_208, f_209, f_210, f_212, f_217, f_224, f_225, f_226, f_227, f_228, f_230, f_234;
  int i_6, i_7, i_10, i_11, i_14, i_15, i_18, i_19, i_20, i_21, i_22, i_23, i_24, i_30, i_36, i_37, i_43, i_44, i_50, i_51, i_57, i_58, i_64, i_65, i_71, i_72, i_73, i_79, i_85, i_86, i_92, i_93, i_99, i_100, i_106, i_107, i_113, i_114, i_120, i_121, i_122, i_128, i_129, i_145, i_147, i_149, i_159, i_161, i_162, i_163, i_164, i_165, i_166, i_167, i_168, i_169, i_170, i_171, i_172, i_173, i_174, i_175, i_176, i_179, i_190, i_192, i_195, i_197, i_211, i_213, i_216, i_218, i_219, i_229, i_233, i_235, i_236;
  long l_25, l_26, l_27, l_31, l_32, l_33, l_38, l_39, l_40, l_45, l_46, l_47, l_52, l_53, l_54, l_59, l_60, l_61, l_66, l_67, l_68, l_74, l_75, l_76, l_80, l_81, l_82, l_87, l_88, l_89, l_94, l_95, l_96, l_101, l_102, l_103, l_108, l_109, l_110, l_115, l_116, l_117, l_123, l_124, l_125, l_130, l_131, l_132, l_135, l_136, l_137, l_181, l_182, l_183, l_198, l_199, l_200, l_220, l_221, l_222, l_237, l_238, l_239;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_9, ul_13, ul_17, ul_28, ul_34, ul_41, ul_48, ul_55, ul_62, ul_69, ul_77, ul_83, ul_90, ul_97, ul_104, ul_111, ul_118, ul_126, ul_133, ul_138, ul_140, ul_142, ul_144, ul_146, ul_148, ul_184, ul_201, ul_223, ul_240;

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
        ul_17  =  ul_4 + 48L;
        i_18  =  *((__global int *) ul_17);
        i_19  =  *((__global int *) ul_9);
        i_20  =  i_19 * i_15;
        i_21  =  i_20 + i_11;
        i_22  =  i_21 * i_6;
        i_23  =  i_22 << 4;
        i_24  =  i_23 + i_7;
        l_25  =  (long) i_24;
        l_26  =  l_25 + 4L;
        l_27  =  l_26 << 2;
        ul_28  =  ul_0 + l_27;
        f_29  =  *((__global float *) ul_28);
        i_30  =  i_24 + i_6;
        l_31  =  (long) i_30;
        l_32  =  l_31 + 4L;
        l_33  =  l_32 << 2;
        ul_34  =  ul_0 + l_33;
        f_35  =  *((__global float *) ul_34);
        i_36  =  i_6 << 1;
        i_37  =  i_36 + i_24;
        l_38  =  (long) i_37;
        l_39  =  l_38 + 4L;
        l_40  =  l_39 << 2;
        ul_41  =  ul_0 + l_40;
        f_42  =  *((__global float *) ul_41);
        i_43  =  i_36 + i_6;
        i_44  =  i_43 + i_24;
        l_45  =  (long) i_44;
        l_46  =  l_45 + 4L;
        l_47  =  l_46 << 2;
        ul_48  =  ul_0 + l_47;
        f_49  =  *((__global float *) ul_48);
        i_50  =  i_6 << 2;
        i_51  =  i_50 + i_24;
        l_52  =  (long) i_51;
        l_53  =  l_52 + 4L;
        l_54  =  l_53 << 2;
        ul_55  =  ul_0 + l_54;
        f_56  =  *((__global float *) ul_55);
        i_57  =  i_50 + i_6;
        i_58  =  i_57 + i_24;
        l_59  =  (long) i_58;
        l_60  =  l_59 + 4L;
        l_61  =  l_60 << 2;
        ul_62  =  ul_0 + l_61;
        f_63  =  *((__global float *) ul_62);
        i_64  =  i_36 + i_50;
        i_65  =  i_64 + i_24;
        l_66  =  (long) i_65;
        l_67  =  l_66 + 4L;
        l_68  =  l_67 << 2;
        ul_69  =  ul_0 + l_68;
        f_70  =  *((__global float *) ul_69);
        i_71  =  i_6 << 3;
        i_72  =  i_71 - i_6;
        i_73  =  i_72 + i_24;
        l_74  =  (long) i_73;
        l_75  =  l_74 + 4L;
        l_76  =  l_75 << 2;
        ul_77  =  ul_0 + l_76;
        f_78  =  *((__global float *) ul_77);
        i_79  =  i_24 + i_71;
        l_80  =  (long) i_79;
        l_81  =  l_80 + 4L;
        l_82  =  l_81 << 2;
        ul_83  =  ul_0 + l_82;
        f_84  =  *((__global float *) ul_83);
        i_85  =  i_71 + i_6;
        i_86  =  i_85 + i_24;
        l_87  =  (long) i_86;
        l_88  =  l_87 + 4L;
        l_89  =  l_88 << 2;
        ul_90  =  ul_0 + l_89;
        f_91  =  *((__global float *) ul_90);
        i_92  =  i_36 + i_71;
        i_93  =  i_92 + i_24;
        l_94  =  (long) i_93;
        l_95  =  l_94 + 4L;
        l_96  =  l_95 << 2;
        ul_97  =  ul_0 + l_96;
        f_98  =  *((__global float *) ul_97);
        i_99  =  i_6 * 11;
        i_100  =  i_99 + i_24;
        l_101  =  (long) i_100;
        l_102  =  l_101 + 4L;
        l_103  =  l_102 << 2;
        ul_104  =  ul_0 + l_103;
        f_105  =  *((__global float *) ul_104);
        i_106  =  i_50 + i_71;
        i_107  =  i_106 + i_24;
        l_108  =  (long) i_107;
        l_109  =  l_108 + 4L;
        l_110  =  l_109 << 2;
        ul_111  =  ul_0 + l_110;
        f_112  =  *((__global float *) ul_111);
        i_113  =  i_6 * 13;
        i_114  =  i_113 + i_24;
        l_115  =  (long) i_114;
        l_116  =  l_115 + 4L;
        l_117  =  l_116 << 2;
        ul_118  =  ul_0 + l_117;
        f_119  =  *((__global float *) ul_118);
        i_120  =  i_6 << 4;
        i_121  =  i_120 - i_36;
        i_122  =  i_121 + i_24;
        l_123  =  (long) i_122;
        l_124  =  l_123 + 4L;
        l_125  =  l_124 << 2;
        ul_126  =  ul_0 + l_125;
        f_127  =  *((__global float *) ul_126);
        i_128  =  i_120 - i_6;
        i_129  =  i_128 + i_24;
        l_130  =  (long) i_129;
        l_131  =  l_130 + 4L;
        l_132  =  l_131 << 2;
        ul_133  =  ul_0 + l_132;
        f_134  =  *((__global float *) ul_133);
        l_135  =  (long) i_7;
        l_136  =  l_135 + 4L;
        l_137  =  l_136 << 2;
        ul_138  =  ul_1 + l_137;
        f_139  =  *((__global float *) ul_138);
        ul_140  =  ul_2 + 16L;
        f_141  =  *((__global float *) ul_140);
        ul_142  =  ul_2 + 20L;
        f_143  =  *((__global float *) ul_142);
        ul_144  =  ul_4 + 44L;
        i_145  =  *((__global int *) ul_144);
        ul_146  =  ul_4 + 52L;
        i_147  =  *((__global int *) ul_146);
        ul_148  =  ul_4 + 56L;
        i_149  =  *((__global int *) ul_148);
        f_150  =  f_42 + f_70;
        f_151  =  f_150 + f_98;
        f_152  =  f_29 + f_56;
        f_153  =  f_152 + f_84;
        f_154  =  f_35 + f_63;
        f_155  =  f_154 + f_91;
        f_156  =  f_153 + f_155;
        f_157  =  f_151 + f_156;
        f_158  =  f_157 + f_139;
        i_159  =  isless(f_158, f_141);
        if(i_159 == 1)
        {
          // BLOCK 4
          f_160  =  f_141;
        }  // B3
        else
        {
          // BLOCK 5
          f_160  =  f_158;
        }  // B3
        // BLOCK 6 MERGES [4 5 ]
        i_161  =  i_145 * i_15;
        i_162  =  i_18 + 1;
        i_163  =  i_162 >> 31;
        i_164  =  i_163 + i_162;
        i_165  =  i_164 >> 1;
        i_166  =  i_11 / i_165;
        i_167  =  i_166 << 1;
        i_168  =  i_161 + i_167;
        i_169  =  i_168 * i_18;
        i_170  =  i_165 * i_166;
        i_171  =  i_11 - i_170;
        i_172  =  i_171 << 1;
        i_173  =  i_169 + i_172;
        i_174  =  i_173 * i_147;
        i_175  =  i_174 + i_149;
        i_176  =  i_175 + i_7;
        b_177  =  i_167 < i_145;
        if(b_177)
        {
          // BLOCK 7
          b_178  =  i_172 < i_18;
          if(b_178)
          {
            // BLOCK 8
            i_179  =  isless(f_143, f_160);
            if(i_179 == 1)
            {
              // BLOCK 9
              f_180  =  f_143;
            }  // B8
            else
            {
              // BLOCK 10
              f_180  =  f_160;
            }  // B8
            // BLOCK 11 MERGES [9 10 ]
            l_181  =  (long) i_176;
            l_182  =  l_181 + 4L;
            l_183  =  l_182 << 2;
            ul_184  =  ul_3 + l_183;
            *((__global float *) ul_184)  =  f_180;
          }  // B7
          else
          {
            // BLOCK 12
          }  // B7
        }  // B6
        else
        {
          // BLOCK 13
        }  // B6
        // BLOCK 14 MERGES [13 12 11 ]
        f_185  =  f_155 - f_151;
        f_186  =  f_49 + f_78;
        f_187  =  f_186 + f_105;
        f_188  =  f_185 - f_187;
        f_189  =  f_188 + f_139;
        i_190  =  isless(f_189, f_141);
        if(i_190 == 1)
        {
          // BLOCK 15
          f_191  =  f_141;
        }  // B14
        else
        {
          // BLOCK 16
          f_191  =  f_189;
        }  // B14
        // BLOCK 17 MERGES [15 16 ]
        i_192  =  i_172 + 1;
        b_193  =  i_167 < i_145;
        if(b_193)
        {
          // BLOCK 18
          b_194  =  i_192 < i_18;
          if(b_194)
          {
            // BLOCK 19
            i_195  =  isless(f_143, f_191);
            if(i_195 == 1)
            {
              // BLOCK 20
              f_196  =  f_143;
            }  // B19
            else
            {
              // BLOCK 21
              f_196  =  f_191;
            }  // B19
            // BLOCK 22 MERGES [20 21 ]
            i_197  =  i_176 + i_147;
            l_198  =  (long) i_197;
            l_199  =  l_198 + 4L;
            l_200  =  l_199 << 2;
            ul_201  =  ul_3 + l_200;
            *((__global float *) ul_201)  =  f_196;
          }  // B18
          else
          {
            // BLOCK 23
          }  // B18
        }  // B17
        else
        {
          // BLOCK 24
        }  // B17
        // BLOCK 25 MERGES [24 23 22 ]
        f_202  =  f_70 - f_98;
        f_203  =  f_202 - f_127;
        f_204  =  f_56 - f_84;
        f_205  =  f_204 - f_112;
        f_206  =  f_63 - f_91;
        f_207  =  f_206 - f_119;
        f_208  =  f_205 + f_207;
        f_209  =  f_203 + f_208;
        f_210  =  f_209 + f_139;
        i_211  =  isless(f_210, f_141);
        if(i_211 == 1)
        {
          // BLOCK 26
          f_212  =  f_141;
        }  // B25
        else
        {
          // BLOCK 27
          f_212  =  f_210;
        }  // B25
        // BLOCK 28 MERGES [26 27 ]
        i_213  =  i_167 + 1;
        b_214  =  i_213 < i_145;
        if(b_214)
        {
          // BLOCK 29
          b_215  =  i_172 < i_18;
          if(b_215)
          {
            // BLOCK 30
            i_216  =  isless(f_143, f_212);
            if(i_216 == 1)
            {
              // BLOCK 31
              f_217  =  f_143;
            }  // B30
            else
            {
              // BLOCK 32
              f_217  =  f_212;
            }  // B30
            // BLOCK 33 MERGES [31 32 ]
            i_218  =  i_18 * i_147;
            i_219  =  i_218 + i_176;
            l_220  =  (long) i_219;
            l_221  =  l_220 + 4L;
            l_222  =  l_221 << 2;
            ul_223  =  ul_3 + l_222;
            *((__global float *) ul_223)  =  f_217;
          }  // B29
          else
          {
            // BLOCK 34
          }  // B29
        }  // B28
        else
        {
          // BLOCK 35
        }  // B28
        // BLOCK 36 MERGES [35 34 33 ]
        f_224  =  f_207 - f_203;
        f_225  =  f_78 - f_105;
        f_226  =  f_225 - f_134;
        f_227  =  f_224 - f_226;
        f_228  =  f_227 + f_139;
        i_229  =  isless(f_228, f_141);
        if(i_229 == 1)
        {
          // BLOCK 37
          f_230  =  f_141;
        }  // B36
        else
        {
          // BLOCK 38
          f_230  =  f_228;
        }  // B36
        // BLOCK 39 MERGES [37 38 ]
        b_231  =  i_213 < i_145;
        if(b_231)
        {
          // BLOCK 40
          b_232  =  i_192 < i_18;
          if(b_232)
          {
            // BLOCK 41
            i_233  =  isless(f_143, f_230);
            if(i_233 == 1)
            {
              // BLOCK 42
              f_234  =  f_143;
            }  // B41
            else
            {
              // BLOCK 43
              f_234  =  f_230;
            }  // B41
            // BLOCK 44 MERGES [42 43 ]
            i_235  =  i_162 * i_147;
            i_236  =  i_235 + i_176;
            l_237  =  (long) i_236;
            l_238  =  l_237 + 4L;
            l_239  =  l_238 << 2;
            ul_240  =  ul_3 + l_239;
            *((__global float *) ul_240)  =  f_234;
          }  // B40
          else
          {
            // BLOCK 45
            return;
          }  // B40
        }  // B39
        else
        {
          // BLOCK 46
        }  // B39
      }  // B2
      else
      {
        // BLOCK 47
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 48
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 49
  }  // B0
  // BLOCK 50 MERGES [49 48 47 46 45 44 ]
  return;
}  //  kernel
